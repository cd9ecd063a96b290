package io.trapiche.sandbox.orderintegration;

import io.trapiche.sandbox.oms.document.Sums;
import io.trapiche.sandbox.orderintegration.IntegrationAnswer.Detail;
import io.trapiche.sandbox.seller.CatalogueSku;
import io.trapiche.sandbox.seller.SellerSettings;
import io.trapiche.sandbox.seller.Sellers;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Whether the seller can and will sell what was ordered, at that price. */
final class CatalogueCheck {
    private static final String DIVERGENT = "divergent";

    private final Sellers sellers;

    CatalogueCheck(Sellers sellers) {
        this.sellers = sellers;
    }

    /** What follows for the order. */
    sealed interface Verdict {

        record Fits() implements Verdict {}

        /** The order is made, and waits for the seller's word on its price. */
        record NeedsSeller() implements Verdict {}

        record Refused(String code, Detail error) implements Verdict {}
    }

    Verdict verdict(String account, PlacedOrder order) {
        if (!order.items().stream().allMatch(item -> isKnown(account, item))) {
            return refused("EOI004", "Checkout", "ORD027", "item not in the catalogue");
        }
        if (!order.items().stream().allMatch(item -> isAvailable(account, item))) {
            return refused("EOI002", "Fulfillment", "FMT005", "item without stock");
        }
        SellerSettings settings = sellers.settings(account);
        if (!order.lines().stream().allMatch(line -> settings.delivers(line.sla()))) {
            return refused("EOI002", "Fulfillment", "FMT010", "selected SLA unavailable");
        }
        return Sums.addUp(order.body())
                ? priceVerdict(account, order)
                : divergent("items, shipping and interest differ from the value");
    }

    private boolean isKnown(String account, JsonNode item) {
        return sellers.sku(account, sku(item)).isPresent();
    }

    private boolean isAvailable(String account, JsonNode item) {
        return sellers.sku(account, sku(item))
                .filter(sku -> sku.has(item.path("quantity").asLong(0)))
                .isPresent();
    }

    private Verdict priceVerdict(String account, PlacedOrder order) {
        Predicate<JsonNode> saysSo = item -> sku(item).startsWith(DIVERGENT);
        if (order.items().stream().anyMatch(saysSo)) {
            return new Verdict.NeedsSeller();
        }
        double percent = divergencePercent(account, order);
        double tolerated = 100 * order.body().path("priceDivergenceAllowanceRate").asDouble(0);
        if (percent <= tolerated) {
            return new Verdict.Fits();
        }
        return switch (sellers.rules(account).actionFor(percent)) {
            case AUTHORIZE -> new Verdict.Fits();
            case TASK -> new Verdict.NeedsSeller();
            case DENY -> divergent("price differs from the seller's beyond its rules");
        };
    }

    /** The largest of all items, for a dear item does not make up for a cheap one. */
    private double divergencePercent(String account, PlacedOrder order) {
        return order.items().stream()
                .mapToDouble(
                        item ->
                                sellers.sku(account, sku(item))
                                        .map(sku -> percent(sku, item.path("price").asLong(0)))
                                        .orElse(0.0))
                .max()
                .orElse(0);
    }

    private static double percent(CatalogueSku sku, long given) {
        Long price = sku.price();
        if (price == null || price == given) {
            return 0;
        }
        return price == 0 ? 100 : Math.min(100, 100.0 * Math.abs(given - price) / price);
    }

    private static Verdict divergent(String description) {
        return refused("EOI003", "Fulfillment", "FMT007", description);
    }

    private static Verdict refused(
            String code, String source, String innerCode, String description) {
        return new Verdict.Refused(code, new Detail(source, innerCode, description));
    }

    private static String sku(JsonNode item) {
        return item.path("id").asString("");
    }
}
