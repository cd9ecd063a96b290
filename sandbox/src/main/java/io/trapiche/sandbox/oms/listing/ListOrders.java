package io.trapiche.sandbox.oms.listing;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.Status;
import io.trapiche.sandbox.oms.Workflow;
import io.trapiche.sandbox.oms.listing.OrderIndex.Indexed;
import io.trapiche.sandbox.seller.Sellers;
import io.trapiche.sandbox.wire.Json;
import io.trapiche.sandbox.wire.VtexTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/oms/pvt/orders}. */
public final class ListOrders implements Handler {
    private final OrderIndex index;
    private final Sellers sellers;

    public ListOrders(OrderIndex index, Sellers sellers) {
        this.index = index;
        this.sellers = sellers;
    }

    @Override
    public Reply answer(Call call) {
        return answer(call.account(), call.query());
    }

    private Reply answer(String account, Map<String, String> asked) {
        List<String> violations = new ArrayList<>();
        ListQuery query = ListQuery.read(asked, violations);
        return violations.isEmpty() ? list(account, query) : Refusals.badRequest(violations);
    }

    /** {@code POST /api/orders/extendsearch/orders}: the same, asked for in the body. */
    public Handler search() {
        return call ->
                call.json()
                        .map(body -> answer(call.account(), strings(body)))
                        .orElseGet(() -> Refusals.badRequest(List.of("no JSON object")));
    }

    private static Map<String, String> strings(JsonNode body) {
        Map<String, String> strings = new HashMap<>();
        body.properties()
                .forEach(field -> strings.put(field.getKey(), field.getValue().asString("")));
        return strings;
    }

    private Reply list(String account, ListQuery query) {
        String currency = sellers.settings(account).currencyOrReal();
        List<Indexed> found =
                index.of(account).filter(query.filter()).sorted(query.order()).toList();
        int pages = (found.size() + query.perPage() - 1) / query.perPage();
        return Reply.ok(
                Json.fields(
                        "list",
                        found.stream()
                                .skip((query.page() - 1L) * query.perPage())
                                .limit(query.perPage())
                                .map(indexed -> row(indexed, currency))
                                .toList(),
                        "facets",
                        List.of(),
                        "paging",
                        Json.fields(
                                "total",
                                found.size(),
                                "pages",
                                pages,
                                "currentPage",
                                query.page(),
                                "perPage",
                                query.perPage()),
                        "stats",
                        Json.fields("stats", Json.fields())));
    }

    private static Map<String, @Nullable Object> row(Indexed indexed, String currency) {
        Order order = indexed.order();
        JsonNode client = order.placement().request().path("clientProfileData");
        Map<String, @Nullable Object> row =
                Json.fields(
                        "orderId",
                        order.key().orderId(),
                        "creationDate",
                        VtexTime.ofIndex(indexed.created()),
                        "clientName",
                        client.path("firstName").asString("")
                                + " "
                                + client.path("lastName").asString(""),
                        "items",
                        null,
                        "totalValue",
                        (double) order.value(),
                        "paymentNames",
                        "",
                        "status",
                        indexed.last().status().wireName(),
                        "statusDescription",
                        null,
                        "marketPlaceOrderId",
                        order.placement().marketplaceOrderId(),
                        "sequence",
                        order.sequence(),
                        "salesChannel",
                        "1");
        row.putAll(
                Json.fields(
                        "affiliateId",
                        order.placement().affiliateId(),
                        "origin",
                        order.origin().wireName(),
                        "workflowInErrorState",
                        false,
                        "workflowInRetry",
                        false,
                        "lastMessageUnread",
                        null,
                        "ShippingEstimatedDate",
                        null,
                        "ShippingEstimatedDateMax",
                        null,
                        "ShippingEstimatedDateMin",
                        null,
                        "orderIsComplete",
                        true,
                        "listId",
                        null,
                        "listType",
                        null,
                        "authorizedDate",
                        authorized(indexed),
                        "callCenterOperatorName",
                        null,
                        "totalItems",
                        order.uniqueIds().size(),
                        "currencyCode",
                        currency));
        return row;
    }

    private static @Nullable String authorized(Indexed indexed) {
        return indexed.steps().stream()
                .filter(step -> step.status() == Status.AUTHORIZE_FULFILLMENT)
                .findFirst()
                .map(Workflow.Step::at)
                .map(VtexTime::ofIndex)
                .orElse(null);
    }
}
