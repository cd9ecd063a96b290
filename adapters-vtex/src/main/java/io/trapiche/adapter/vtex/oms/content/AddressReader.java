package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.oms.content.OmsAddress;
import io.trapiche.domain.oms.content.OmsAddresses;
import io.trapiche.domain.order.GeoCoordinates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads addresses. */
final class AddressReader {

    private static final int MICRODEGREES = 6;

    /** Rounding an extreme number would take for ever. */
    private static final int MOST_DECIMALS = 40;

    private static final BigDecimal MOST_LATITUDE = BigDecimal.valueOf(90);
    private static final BigDecimal MOST_LONGITUDE = BigDecimal.valueOf(180);

    private AddressReader() {}

    static OmsAddresses addresses(JsonView document) {
        JsonView shipping = document.field("shippingData");
        OmsAddress main = read(shipping.field("address"));
        List<OmsAddress> all =
                shipping.field("selectedAddresses").elements().stream()
                        .map(AddressReader::read)
                        .filter(Objects::nonNull)
                        .toList();
        OmsAddress first = main != null || all.isEmpty() ? main : all.getFirst();
        return new OmsAddresses(
                first,
                all.stream().filter(one -> first != null && isOther(one, first)).toList(),
                read(document.field("invoiceData").field("address")));
    }

    private static boolean isOther(OmsAddress one, OmsAddress first) {
        return one.id() == null ? !one.equals(first) : !one.id().equals(first.id());
    }

    static @Nullable OmsAddress read(JsonView told) {
        return told.isObject()
                ? new OmsAddress(
                        told.field("addressId").filledText(),
                        told.field("addressType").filledText(),
                        Texts.personal(told.field("receiverName")),
                        Texts.personal(told.field("postalCode")),
                        told.field("country").filledText(),
                        Texts.personal(told.field("state")),
                        Texts.personal(told.field("city")),
                        Texts.personal(told.field("neighborhood")),
                        Texts.personal(told.field("street")),
                        Texts.personal(told.field("number")),
                        Texts.personal(told.field("complement")),
                        Texts.personal(told.field("reference")),
                        coordinates(told.field("geoCoordinates").elements()))
                : null;
    }

    /** VTEX tells the longitude first. */
    private static @Nullable GeoCoordinates coordinates(List<JsonView> told) {
        if (told.size() != 2) {
            return null;
        }
        BigDecimal longitude = told.getFirst().decimal();
        BigDecimal latitude = told.getLast().decimal();
        return isWithin(longitude, MOST_LONGITUDE) && isWithin(latitude, MOST_LATITUDE)
                ? new GeoCoordinates(microdegrees(latitude), microdegrees(longitude))
                : null;
    }

    private static boolean isWithin(@Nullable BigDecimal degrees, BigDecimal most) {
        return degrees != null
                && degrees.scale() <= MOST_DECIMALS
                && degrees.abs().compareTo(most) <= 0;
    }

    private static int microdegrees(@Nullable BigDecimal degrees) {
        return Objects.requireNonNull(degrees)
                .movePointRight(MICRODEGREES)
                .setScale(0, RoundingMode.HALF_EVEN)
                .intValueExact();
    }
}
