package io.trapiche.sandbox.simulation;

import static io.trapiche.sandbox.wire.Json.fields;

import io.trapiche.sandbox.seller.CatalogueSku;
import io.trapiche.sandbox.seller.Sellers;
import io.trapiche.sandbox.seller.Sla;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One item of a simulated cart.
 *
 * @param sku null when the seller has none of this id
 * @param slas empty unless the item can be delivered
 */
record SimulatedItem(
        int index,
        String id,
        long quantity,
        String seller,
        @Nullable CatalogueSku sku,
        Availability availability,
        List<Sla> slas) {
    /** Of a SKU whose price nobody told; minor units. */
    private static final long USUAL_PRICE = 10_000;

    /** In Checkout's words. */
    enum Availability {
        AVAILABLE("available"),
        WITHOUT_STOCK("withoutStock"),
        CANNOT_BE_DELIVERED("cannotBeDelivered"),
        UNAVAILABLE("unavailable");

        private final String wireName;

        Availability(String wireName) {
            this.wireName = wireName;
        }
    }

    static SimulatedItem of(
            int index, JsonNode item, Sellers sellers, String account, List<Sla> slas) {
        String id = item.path("id").stringValue();
        long quantity = item.path("quantity").longValue();
        CatalogueSku sku = sellers.sku(account, id).orElse(null);
        Availability availability = availability(sku, quantity, !slas.isEmpty());
        return new SimulatedItem(
                index,
                id,
                quantity,
                item.path("seller").stringValue(),
                sku,
                availability,
                availability == Availability.AVAILABLE ? slas : List.of());
    }

    private static Availability availability(
            @Nullable CatalogueSku sku, long quantity, boolean deliverable) {
        if (sku == null) {
            return Availability.UNAVAILABLE;
        }
        if (!sku.has(quantity)) {
            return Availability.WITHOUT_STOCK;
        }
        return deliverable ? Availability.AVAILABLE : Availability.CANNOT_BE_DELIVERED;
    }

    private @Nullable Long price() {
        return sku == null ? null : Objects.requireNonNullElse(sku.price(), USUAL_PRICE);
    }

    long total() {
        Long price = price();
        return price == null ? 0 : price * quantity;
    }

    Map<String, @Nullable Object> document() {
        return fields(
                "id",
                id,
                "requestIndex",
                index,
                "quantity",
                quantity,
                "seller",
                seller,
                "sellerChain",
                List.of(seller),
                "tax",
                0,
                "priceValidUntil",
                null,
                "price",
                price(),
                "listPrice",
                price(),
                "rewardValue",
                0,
                "sellingPrice",
                price(),
                "offerings",
                List.of(),
                "priceTags",
                List.of(),
                "measurementUnit",
                "un",
                "unitMultiplier",
                BigDecimal.valueOf(10, 1),
                "parentItemIndex",
                null,
                "parentAssemblyBinding",
                null,
                "availability",
                availability.wireName,
                "priceDefinition",
                priceDefinition());
    }

    private @Nullable Object priceDefinition() {
        return sku == null
                ? null
                : fields(
                        "calculatedSellingPrice",
                        price(),
                        "total",
                        total(),
                        "sellingPrices",
                        List.of(fields("value", price(), "quantity", quantity)));
    }

    Map<String, @Nullable Object> logistics() {
        return fields(
                "itemIndex",
                index,
                "addressId",
                null,
                "selectedSla",
                null,
                "selectedDeliveryChannel",
                null,
                "quantity",
                quantity,
                "shipsTo",
                List.of("BRA"),
                "slas",
                slas.stream().map(this::sla).toList(),
                "deliveryChannels",
                slas.isEmpty() ? List.of() : List.of(fields("id", "delivery")));
    }

    private Object sla(Sla sla) {
        return fields(
                "id",
                sla.id(),
                "deliveryChannel",
                "delivery",
                "name",
                sla.id(),
                "deliveryIds",
                List.of(deliveryId(sla)),
                "shippingEstimate",
                sla.shippingEstimate(),
                "shippingEstimateDate",
                null,
                "lockTTL",
                "10d",
                "availableDeliveryWindows",
                List.of(),
                "deliveryWindow",
                null,
                "price",
                sla.price(),
                "listPrice",
                sla.price(),
                "tax",
                0,
                "pickupStoreInfo",
                null,
                "pickupPointId",
                null,
                "pickupDistance",
                0,
                "polygonName",
                null,
                "transitTime",
                sla.shippingEstimate());
    }

    private Object deliveryId(Sla sla) {
        return fields(
                "courierId", "courier1",
                "warehouseId", "warehouse1",
                "dockId", "dock1",
                "courierName", sla.id(),
                "quantity", quantity);
    }

    /** Only a SKU the seller does not have is worth a message. */
    Optional<Map<String, @Nullable Object>> message() {
        return sku == null
                ? Optional.of(
                        fields(
                                "code",
                                "ORD027",
                                "text",
                                "Item " + id + " is not in the catalogue",
                                "status",
                                "error",
                                "fields",
                                fields("skuId", id, "itemIndex", Integer.toString(index))))
                : Optional.empty();
    }
}
