package io.trapiche.sandbox.oms.document;

import static io.trapiche.sandbox.wire.Json.fields;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What an item of an order costs, in what VTEX counts. The price is that of one unit of measure.
 */
public record LineAmounts(JsonNode item) {

    long quantity() {
        return item.path("quantity").asLong(0);
    }

    /** How much of the unit of measure one piece is: 0.3 of a kilogram. */
    BigDecimal unitMultiplier() {
        return item.path("unitMultiplier").decimalValue(BigDecimal.ONE);
    }

    /** After the discount, without services. */
    public long total() {
        return BigDecimal.valueOf(item.path("price").asLong(0))
                        .multiply(unitMultiplier())
                        .multiply(BigDecimal.valueOf(quantity()))
                        .setScale(0, RoundingMode.DOWN)
                        .longValueExact()
                - discount();
    }

    /** Off the whole line. */
    long discount() {
        return item.path("discount").asLong(0);
    }

    long services() {
        return item.path("bundleItems")
                .valueStream()
                .mapToLong(service -> new LineAmounts(service).total())
                .sum();
    }

    /** Of one piece, rounded down. */
    long sellingPrice() {
        return total() / Math.max(1, quantity());
    }

    /** Prices of the pieces that make the total exactly. */
    List<Object> sellingPrices() {
        long dearer = total() - sellingPrice() * quantity();
        List<Object> prices = new ArrayList<>();
        if (dearer > 0) {
            prices.add(fields("value", sellingPrice() + 1, "quantity", dearer));
        }
        prices.add(fields("value", sellingPrice(), "quantity", quantity() - dearer));
        return prices;
    }
}
