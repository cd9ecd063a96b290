package io.trapiche.sandbox.oms.document;

import static io.trapiche.sandbox.oms.document.OrderDocument.orNull;
import static io.trapiche.sandbox.wire.Json.fields;

import io.trapiche.sandbox.oms.Order;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code items} of the order document; services and parts of kits are items within one. */
final class ItemPart {

    private static final List<String> WITHIN = List.of("bundleItems", "components");

    private ItemPart() {}

    static List<Object> of(Order order) {
        List<Object> items = new ArrayList<>();
        int index = 0;
        for (JsonNode item : order.placement().request().path("items")) {
            items.add(item(item, order.uniqueIds().get(index++)));
        }
        return items;
    }

    private static Map<String, @Nullable Object> item(JsonNode item, String uniqueId) {
        Map<String, @Nullable Object> document = identity(item, uniqueId);
        document.putAll(measure(item));
        document.putAll(price(item));
        document.putAll(extras());
        for (String name : WITHIN) {
            document.put(name, within(item.path(name), uniqueId + name));
        }
        return document;
    }

    private static Map<String, @Nullable Object> identity(JsonNode item, String uniqueId) {
        String id = item.path("id").stringValue();
        return fields(
                "uniqueId",
                uniqueId,
                "id",
                id,
                "productId",
                id,
                "ean",
                null,
                "lockId",
                null,
                "quantity",
                item.path("quantity"),
                "seller",
                "1",
                "name",
                item.path("name").asString("Produto " + id),
                "refId",
                "REF-" + id,
                "sellerSku",
                id,
                "parentItemIndex",
                null,
                "parentAssemblyBinding",
                null);
    }

    private static Map<String, @Nullable Object> measure(JsonNode item) {
        return fields(
                "measurementUnit",
                item.path("measurementUnit").asString("un"),
                "unitMultiplier",
                item.has("unitMultiplier")
                        ? item.path("unitMultiplier")
                        : BigDecimal.valueOf(10, 1),
                "isGift",
                item.path("isGift").asBoolean(false));
    }

    private static Map<String, @Nullable Object> price(JsonNode item) {
        LineAmounts amounts = new LineAmounts(item);
        return fields(
                "price",
                item.path("price"),
                "listPrice",
                item.path("price"),
                "manualPrice",
                orNull(item, "manualPrice"),
                "sellingPrice",
                amounts.sellingPrice(),
                "costPrice",
                item.path("price"),
                "tax",
                0,
                "commission",
                0,
                "freightCommission",
                0,
                "priceTags",
                priceTags(amounts.discount()),
                "priceDefinition",
                fields(
                        "sellingPrices",
                        amounts.sellingPrices(),
                        "calculatedSellingPrice",
                        amounts.sellingPrice(),
                        "total",
                        amounts.total(),
                        "reason",
                        null));
    }

    private static List<Object> priceTags(long discount) {
        return discount == 0
                ? List.of()
                : List.of(
                        fields(
                                "identifier",
                                "promo-1",
                                "isPercentual",
                                false,
                                "name",
                                "discount@price-promo-1",
                                "value",
                                -discount,
                                "rawValue",
                                BigDecimal.valueOf(-discount, 2)));
    }

    private static List<Object> within(JsonNode rows, String place) {
        List<Object> items = new ArrayList<>();
        for (JsonNode row : rows) {
            items.add(item(row, uniqueId(place + items.size())));
        }
        return items;
    }

    /** The same at every reading. */
    private static String uniqueId(String place) {
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .toUpperCase(Locale.ROOT);
    }

    private static Map<String, @Nullable Object> extras() {
        return fields(
                "attachments",
                List.of(),
                "assemblies",
                List.of(),
                "additionalInfo",
                fields(
                        "brandName",
                        "Marca Exemplo",
                        "brandId",
                        "2000000",
                        "categoriesIds",
                        "/9/",
                        "dimension",
                        fields(
                                "cubicweight",
                                1.0,
                                "height",
                                10.0,
                                "length",
                                10.0,
                                "weight",
                                10.0,
                                "width",
                                10.0)));
    }
}
