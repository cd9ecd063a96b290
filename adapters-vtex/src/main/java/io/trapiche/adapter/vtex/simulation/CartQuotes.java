package io.trapiche.adapter.vtex.simulation;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.scenario.CartQuote;
import io.trapiche.domain.shared.AmountScale;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.SkuId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads what VTEX says of each item. An item that it does not know is left out of the answer, or
 * has neither price nor availability.
 */
final class CartQuotes {

    private static final String AVAILABLE = "available";

    private CartQuotes() {}

    static List<CartQuote> read(JsonView body, Currency currency, AmountScale scale) {
        List<JsonView> items = body.field("items").elements();
        List<CartQuote> quotes = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            quote(items.get(i), slas(body, i), currency, scale).ifPresent(quotes::add);
        }
        return List.copyOf(quotes);
    }

    private static Optional<CartQuote> quote(
            JsonView item, List<String> slas, Currency currency, AmountScale scale) {
        OptionalLong price = item.field("price").wholeNumber();
        String availability = item.field("availability").textOr("");
        if (price.isEmpty() && !availability.equalsIgnoreCase(AVAILABLE)) {
            return Optional.empty();
        }
        return SkuId.parse("id", item.field("id").text()) instanceof Parsed.Valid<SkuId>(SkuId sku)
                ? Optional.of(
                        new CartQuote(
                                sku,
                                availability,
                                price.isEmpty()
                                        ? null
                                        : scale.readDown(price.getAsLong(), currency).orElse(null),
                                slas))
                : Optional.empty();
    }

    /** Deliveries name their item by its index among the items. */
    private static List<String> slas(JsonView body, int index) {
        return body.field("logisticsInfo").elements().stream()
                .filter(delivery -> delivery.field("itemIndex").count().orElse(-1) == index)
                .flatMap(delivery -> delivery.field("slas").elements().stream())
                .map(sla -> sla.field("id").filledText())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
