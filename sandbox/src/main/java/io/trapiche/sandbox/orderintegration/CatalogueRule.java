package io.trapiche.sandbox.orderintegration;

import io.trapiche.sandbox.oms.Sums;
import io.trapiche.sandbox.orderintegration.IntegrationAnswer.Detail;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The sandbox has no catalogue: the prefix of a SKU id says how it behaves. */
final class CatalogueRule {
    private static final String UNKNOWN = "unknown";
    private static final String OUT_OF_STOCK = "nostock";
    private static final String DIVERGENT = "divergent";

    private CatalogueRule() {}

    record Refusal(String code, List<Detail> errors) {}

    /** Null when the order can be made. */
    static @Nullable Refusal refusal(JsonNode order) {
        if (hasSku(order, UNKNOWN)) {
            return refusal("EOI004", "Checkout", "ORD027", "item not in the catalogue");
        }
        if (hasSku(order, OUT_OF_STOCK)) {
            return refusal("EOI002", "Fulfillment", "FMT005", "item without stock");
        }
        return Sums.addUp(order)
                ? null
                : refusal(
                        "EOI003",
                        "Fulfillment",
                        "FMT007",
                        "items, shipping and interest differ from the value");
    }

    /** Whether the order waits for the seller's word on its price. */
    static boolean isDivergent(JsonNode order) {
        return hasSku(order, DIVERGENT);
    }

    private static Refusal refusal(
            String code, String source, String innerCode, String description) {
        return new Refusal(code, List.of(new Detail(source, innerCode, description)));
    }

    private static boolean hasSku(JsonNode order, String prefix) {
        return order.path("items")
                .valueStream()
                .anyMatch(item -> item.path("id").asString("").startsWith(prefix));
    }
}
