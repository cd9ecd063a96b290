package io.trapiche.adapter.vtex.orderintegration.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the order goes.
 *
 * @param logisticsInfo as many as items, in the same order
 * @param selectedAddresses exactly one
 */
public record ShippingPayload(
        List<LogisticsPayload> logisticsInfo,
        List<AddressPayload> selectedAddresses,
        boolean isFob,
        boolean isMarketplaceFulfillment,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TrackingHintPayload> trackingHints) {

    /** How the item of the same position is delivered; {@code price} is for the whole line. */
    public record LogisticsPayload(
            long price,
            String selectedDeliveryChannel,
            String selectedSla,
            String lockTTL,
            String shippingEstimate,
            List<DeliveryIdPayload> deliveryIds) {}

    /** Stock that the seller set aside. */
    public record DeliveryIdPayload(String warehouseId) {}

    /** An address; what a country does not know is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AddressPayload(
            String addressType,
            String addressId,
            String receiverName,
            String postalCode,
            @Nullable String city,
            @Nullable String state,
            String country,
            @Nullable String street,
            @Nullable String number,
            @Nullable String neighborhood,
            @Nullable String complement,
            @Nullable GeoPayload geoCoordinates) {

        @Override
        public String toString() {
            return "***";
        }
    }

    /** Degrees; an object here, where order documents have an array. */
    public record GeoPayload(double latitude, double longitude) {

        @Override
        public String toString() {
            return "***";
        }
    }

    /** A label that exists already. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TrackingHintPayload(
            String trackingId,
            String courierName,
            @Nullable String trackingUrl,
            @Nullable String trackingLabel) {}

    @Override
    public String toString() {
        return "***";
    }
}
