package io.trapiche.sandbox.simulation;

import static io.trapiche.sandbox.wire.Json.fields;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.seller.Sellers;
import io.trapiche.sandbox.seller.Sla;
import io.trapiche.sandbox.wire.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code POST /api/checkout/pub/orderForms/simulation}. Changes nothing. */
public final class SimulateCart implements Handler {
    private final Sellers sellers;

    public SimulateCart(Sellers sellers) {
        this.sellers = sellers;
    }

    @Override
    public Reply answer(Call call) {
        Optional<JsonNode> body = call.json();
        List<String> violations =
                body.map(SimulateCart::violations).orElseGet(() -> List.of("no JSON object"));
        return violations.isEmpty()
                ? Reply.ok(simulation(call.account(), body.orElseThrow()))
                : Refusals.badRequest(violations);
    }

    private static List<String> violations(JsonNode body) {
        Shape shape = Shape.of(body);
        List<Shape> items = shape.rows("items");
        shape.require(!items.isEmpty(), "items", "at least one");
        for (Shape item : items) {
            item.text("id");
            item.quantity("quantity");
            item.text("seller");
        }
        return shape.violations();
    }

    private Map<String, @Nullable Object> simulation(String account, JsonNode body) {
        List<Sla> slas = sellers.settings(account).offeredSlas();
        List<SimulatedItem> items = new ArrayList<>();
        for (JsonNode item : body.path("items")) {
            items.add(SimulatedItem.of(items.size(), item, sellers, account, slas));
        }
        return fields(
                "items", items.stream().map(SimulatedItem::document).toList(),
                "ratesAndBenefitsData",
                        fields("rateAndBenefitsIdentifiers", List.of(), "teaser", List.of()),
                "paymentData", fields("installmentOptions", List.of()),
                "selectableGifts", List.of(),
                "marketingData", null,
                "postalCode", text(body, "postalCode"),
                "country", text(body, "country"),
                "logisticsInfo", items.stream().map(SimulatedItem::logistics).toList(),
                "messages", items.stream().flatMap(item -> item.message().stream()).toList(),
                "pickupPoints", List.of(),
                "subscriptionData", null,
                "totals", totals(items));
    }

    private static @Nullable String text(JsonNode body, String field) {
        return body.path(field).isString() ? body.path(field).stringValue() : null;
    }

    private static List<Object> totals(List<SimulatedItem> items) {
        long value = items.stream().mapToLong(SimulatedItem::total).sum();
        return List.of(fields("id", "Items", "name", "Total dos Itens", "value", value));
    }
}
