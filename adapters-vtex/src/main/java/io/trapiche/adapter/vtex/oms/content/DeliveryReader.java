package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.oms.content.ContentLine;
import io.trapiche.domain.oms.content.OmsDelivery;
import io.trapiche.domain.oms.content.OmsDelivery.Parcel;
import io.trapiche.domain.oms.content.OmsDelivery.Pickup;
import io.trapiche.domain.oms.content.OmsDelivery.Window;
import io.trapiche.domain.shared.Money;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads how each item travels. */
final class DeliveryReader {

    /** How VTEX marks what the marketplace ships itself (VTEX help, delivery by marketplaces). */
    private static final String FOB = "vtex:fob";

    private static final String PICKUP = "pickup-in-point";

    private final List<ContentLine> lines;
    private final ToldFreight freight;
    private final ToldAmounts amounts;

    DeliveryReader(List<ContentLine> lines, ToldFreight freight, ToldAmounts amounts) {
        this.lines = lines;
        this.freight = freight;
        this.amounts = amounts;
    }

    List<OmsDelivery> read() {
        return freight.deliveries().stream()
                .filter(delivery -> delivery.element().isObject())
                .map(this::delivery)
                .toList();
    }

    private OmsDelivery delivery(ToldFreight.Delivery delivery) {
        JsonView told = delivery.element();
        int position = delivery.position();
        String sla = told.field("selectedSla").filledText();
        JsonView chosen = chosen(told, sla);
        String channel = channel(told, chosen);
        List<Parcel> parcels =
                told.field("deliveryIds").elements().stream()
                        .filter(JsonView::isObject)
                        .map(DeliveryReader::parcel)
                        .toList();
        String company = told.field("deliveryCompany").filledText();
        return new OmsDelivery(
                position,
                lineId(position),
                sla,
                channel,
                company,
                window(told.field("deliveryWindow"), chosen.field("deliveryWindow")),
                Texts.first(told.field("shippingEstimate"), chosen.field("shippingEstimate")),
                told.field("shippingEstimateDate").instant(),
                amounts.part(freight.net(delivery)),
                listPrice(told),
                told.field("addressId").filledText(),
                pickup(told, chosen, channel),
                isFob(sla) || isFob(company) || isFob(parcels),
                parcels);
    }

    private @Nullable String lineId(int position) {
        return lines.stream()
                .filter(line -> line.position() == position && isItem(line))
                .map(ContentLine::uniqueId)
                .findFirst()
                .orElse(null);
    }

    private static boolean isItem(ContentLine line) {
        return switch (line.kind()) {
            case ITEM, GIFT, KIT, UNREADABLE -> true;
            case SERVICE, COMPONENT -> false;
        };
    }

    /** The delivery option that was chosen, where VTEX still shows the options. */
    private static JsonView chosen(JsonView told, @Nullable String sla) {
        return told.field("slas").elements().stream()
                .filter(option -> Objects.equals(option.field("id").text(), sla))
                .findFirst()
                .orElse(JsonView.MISSING);
    }

    private static @Nullable String channel(JsonView told, JsonView chosen) {
        return Texts.first(
                told.field("selectedDeliveryChannel"),
                told.field("deliveryChannel"),
                chosen.field("selectedDeliveryChannel"),
                chosen.field("deliveryChannel"));
    }

    private static @Nullable Window window(JsonView told, JsonView ofChosen) {
        JsonView window = told.isObject() ? told : ofChosen;
        return window.isObject()
                ? new Window(
                        window.field("startDateUtc").instant(),
                        window.field("endDateUtc").instant())
                : null;
    }

    private Money listPrice(JsonView told) {
        OptionalLong list = told.field("listPrice").wholeNumber();
        return list.isPresent() ? amounts.part(list) : amounts.part(told.field("price"));
    }

    private static @Nullable Pickup pickup(
            JsonView told, JsonView chosen, @Nullable String channel) {
        JsonView store = told.field("pickupStoreInfo");
        return PICKUP.equals(channel) || store.field("isPickupStore").isTrue()
                ? new Pickup(
                        Texts.first(told.field("pickupPointId"), chosen.field("pickupPointId")),
                        store.field("friendlyName").filledText(),
                        AddressReader.read(store.field("address")))
                : null;
    }

    private static Parcel parcel(JsonView told) {
        return new Parcel(
                told.field("courierId").filledText(),
                told.field("courierName").filledText(),
                told.field("dockId").filledText(),
                told.field("warehouseId").filledText(),
                told.field("quantity").count().orElse(0));
    }

    private static boolean isFob(@Nullable String name) {
        return name != null && name.startsWith(FOB);
    }

    private static boolean isFob(List<Parcel> parcels) {
        return parcels.stream().anyMatch(parcel -> isFob(parcel.courierName()));
    }
}
