package io.trapiche.sandbox.control;

import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.OrderChange;
import io.trapiche.sandbox.oms.Orders;
import io.trapiche.sandbox.oms.SellerActions;
import io.trapiche.sandbox.oms.document.OrderSummary;
import io.trapiche.sandbox.seller.Sellers;
import io.trapiche.sandbox.wire.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Orders behind VTEX's back: look at them, place shop orders, act as seller or customer. */
public final class OrderControl {
    private final Orders orders;
    private final ShopOrders shopOrders;
    private final SellerActions actions;
    private final Sellers sellers;

    public OrderControl(
            Orders orders, ShopOrders shopOrders, SellerActions actions, Sellers sellers) {
        this.sellers = sellers;
        this.orders = orders;
        this.shopOrders = shopOrders;
        this.actions = actions;
    }

    Reply list(ControlCall call) {
        return Reply.ok(
                orders.of(call.account())
                        .sorted(Comparator.comparingLong(order -> Long.parseLong(order.sequence())))
                        .map(OrderSummary::of)
                        .toList());
    }

    Reply show(ControlCall call) {
        return orders.find(call.order())
                .map(order -> Reply.ok(OrderSummary.withDetails(order, currency(order))))
                .orElseGet(OrderControl::notFound);
    }

    private String currency(Order order) {
        return sellers.settings(order.key().account()).currencyOrReal();
    }

    Reply placeInShop(ControlCall call) {
        Optional<JsonNode> body = call.json();
        List<String> violations =
                body.map(ShopItems::violations).orElseGet(() -> List.of("no JSON object"));
        return violations.isEmpty()
                ? Reply.json(
                        201,
                        Json.fields(
                                "orderIds", shopOrders.create(call.account(), body.orElseThrow())))
                : Refusals.badRequest(violations);
    }

    Reply authorize(ControlCall call) {
        return switch (field(call, "decision", "approve")) {
            case "approve" -> reply(actions.rule(call.order(), true));
            case "reject" -> reply(actions.rule(call.order(), false));
            default -> Refusals.badRequest(List.of("decision (expected: approve or reject)"));
        };
    }

    Reply cancel(ControlCall call) {
        String reason = field(call, "reason", "Cancelled in VTEX");
        return switch (field(call, "by", "seller")) {
            case "seller" -> reply(actions.cancelBySeller(call.order(), reason));
            case "customer" -> reply(actions.cancelByCustomer(call.order(), reason));
            case "other-seller" -> reply(actions.cancelByOtherSeller(call.order()));
            default ->
                    Refusals.badRequest(List.of("by (expected: seller, customer or other-seller)"));
        };
    }

    Reply changeSeller(ControlCall call) {
        return reply(actions.changeSeller(call.order()));
    }

    Reply fulfil(ControlCall call) {
        return switch (field(call, "step", "")) {
            case "hand-over" -> reply(actions.handToWarehouse(call.order()));
            case "pack" -> reply(actions.pack(call.order()));
            default -> Refusals.badRequest(List.of("step (expected: hand-over or pack)"));
        };
    }

    Reply denyCancellation(ControlCall call) {
        return reply(actions.denyCancellation(call.order()));
    }

    Reply change(ControlCall call) {
        Optional<JsonNode> body = call.json();
        List<String> violations =
                body.map(OrderChange::violations).orElseGet(() -> List.of("no JSON object"));
        return violations.isEmpty()
                ? reply(actions.change(call.order(), new OrderChange(body.orElseThrow())))
                : Refusals.badRequest(violations);
    }

    /** A body that is no object has no field that anybody expects, so it is refused, too. */
    private static String field(ControlCall call, String name, String absent) {
        return call.json().map(body -> body.path(name).asString(absent)).orElse("");
    }

    private static Reply reply(SellerActions.Outcome outcome) {
        return switch (outcome) {
            case DONE -> Reply.empty(204);
            case DOES_NOT_FIT ->
                    Refusals.badRequest(
                            List.of("change (expected: of items and value that are left)"));
            case NOT_IN_THIS_STATUS -> Refusals.problem(409, "Not in this status");
            case NO_SUCH_ORDER -> notFound();
        };
    }

    private static Reply notFound() {
        return Refusals.problem(404, "Order not found");
    }
}
