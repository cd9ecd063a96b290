package io.trapiche.sandbox.control;

import io.trapiche.sandbox.oms.Flow;
import io.trapiche.sandbox.oms.document.LineAmounts;
import io.trapiche.sandbox.wire.Json;
import io.trapiche.sandbox.wire.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is bought in a shop: {@code {"items": [{"id", "name", "quantity", "price", "discount",
 * "isGift", "measurementUnit", "unitMultiplier", "bundleItems", "components"}], "shipping",
 * "count", "paidLater"}}, all of it optional. Prices are those of one unit of measure, a discount
 * is off the whole line.
 */
final class ShopItems {

    private static final Set<String> BODY =
            Set.of("items", "shipping", "count", "paidLater", "flow");
    private static final Set<String> WITHIN = Set.of("id", "name", "quantity", "price");
    private static final Set<String> ITEM =
            Set.of(
                    "id",
                    "name",
                    "quantity",
                    "price",
                    "discount",
                    "isGift",
                    "measurementUnit",
                    "unitMultiplier",
                    "bundleItems",
                    "components");

    private static final BigDecimal GREATEST_MULTIPLIER = BigDecimal.valueOf(1000);

    private ShopItems() {}

    static List<String> violations(JsonNode body) {
        Shape shape = Shape.of(body);
        shape.onlyFields(BODY);
        shape.expect("count", count -> isAbsent(count) || isWhole(count, 1, 10_000), "1 to 10000");
        shape.expect("paidLater", later -> isAbsent(later) || later.isBoolean(), "true or false");
        shape.expect(
                "flow",
                flow -> isAbsent(flow) || Flow.names().contains(flow.asString("")),
                "one of " + Flow.names());
        shape.expect("shipping", ShopItems::isAbsentOrAmount, "a whole number >= 0");
        shape.optionalRows("items").forEach(ShopItems::check);
        return shape.violations();
    }

    private static void check(Shape item) {
        item.onlyFields(ITEM);
        checkBasics(item);
        item.expect("discount", ShopItems::isAbsentOrAmount, "a whole number >= 0");
        item.expect("isGift", gift -> isAbsent(gift) || gift.isBoolean(), "true or false");
        item.expect("measurementUnit", ShopItems::isAbsentOrText, "a text");
        item.expect("unitMultiplier", ShopItems::isAbsentOrMultiplier, "above 0, at most 1000");
        item.require(isWorthItsDiscount(item.node()), "discount", "at most the line");
        for (String within : List.of("bundleItems", "components")) {
            for (Shape row : item.optionalRows(within)) {
                row.onlyFields(WITHIN);
                checkBasics(row);
            }
        }
    }

    private static void checkBasics(Shape item) {
        item.expect("id", ShopItems::isAbsentOrText, "a text");
        item.expect("name", ShopItems::isAbsentOrText, "a text");
        item.expect(
                "quantity",
                quantity -> isAbsent(quantity) || isWhole(quantity, 1, Integer.MAX_VALUE),
                "a whole number >= 1");
        item.expect("price", ShopItems::isAbsentOrAmount, "a whole number >= 0");
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode();
    }

    private static boolean isAbsentOrText(JsonNode text) {
        return isAbsent(text) || !text.asString("").isEmpty();
    }

    private static boolean isAbsentOrAmount(JsonNode amount) {
        return isAbsent(amount) || isWhole(amount, 0, Integer.MAX_VALUE);
    }

    private static boolean isAbsentOrMultiplier(JsonNode number) {
        return isAbsent(number)
                || (number.isNumber()
                        && number.decimalValue().signum() > 0
                        && number.decimalValue().compareTo(GREATEST_MULTIPLIER) <= 0);
    }

    private static boolean isWorthItsDiscount(JsonNode item) {
        return isAbsent(item.path("discount")) || new LineAmounts(item).total() >= 0;
    }

    private static boolean isWhole(JsonNode number, int least, int most) {
        return number.isIntegralNumber()
                && number.canConvertToInt()
                && number.intValue() >= least
                && number.intValue() <= most;
    }

    /** One item at least. */
    static List<Map<String, @Nullable Object>> of(JsonNode given) {
        return given.isEmpty()
                ? List.of(item(Json.tree(Json.fields())))
                : given.valueStream().map(ShopItems::item).toList();
    }

    /** With the defaults of what is needed; what was told beside it stays. */
    private static Map<String, @Nullable Object> item(JsonNode given) {
        Map<String, @Nullable Object> item =
                Json.fields(
                        "id", given.path("id").asString("1"),
                        "quantity", given.path("quantity").asLong(1),
                        "price", given.path("price").asLong(usualPrice(given)));
        given.properties().forEach(field -> item.putIfAbsent(field.getKey(), field.getValue()));
        for (String within : List.of("bundleItems", "components")) {
            if (given.has(within)) {
                item.put(within, given.path(within).valueStream().map(ShopItems::item).toList());
            }
        }
        return item;
    }

    private static long usualPrice(JsonNode given) {
        return given.path("isGift").asBoolean(false) ? 0 : 1000;
    }
}
