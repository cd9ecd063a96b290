package io.trapiche.sandbox.oms.call;

import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.Orders;
import io.trapiche.sandbox.oms.Origin;
import io.trapiche.sandbox.oms.Status;
import io.trapiche.sandbox.oms.document.OrderDocument;
import io.trapiche.sandbox.seller.Sellers;
import io.trapiche.sandbox.wire.Json;
import io.trapiche.sandbox.wire.VtexTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people look up: the orders of a purchase, how one was paid, the mails around it. */
public final class LookUps {
    private final Orders orders;
    private final Sellers sellers;

    public LookUps(Orders orders, Sellers sellers) {
        this.orders = orders;
        this.sellers = sellers;
    }

    /** {@code GET .../order-group/{orderGroup}}: none for a group that there is not. */
    public Handler orderGroup() {
        return call ->
                Reply.ok(
                        orders.of(call.account())
                                .map(this::document)
                                .filter(
                                        shown ->
                                                call.path("orderGroup")
                                                        .equals(
                                                                shown.path("orderGroup")
                                                                        .asString("")))
                                .toList());
    }

    /** {@code GET .../payment-transaction}: 404 for what others sold. */
    public Handler paymentTransaction() {
        return call ->
                orders.find(OrderCalls.key(call))
                        .filter(order -> order.origin() == Origin.MARKETPLACE)
                        .map(order -> document(order).at("/paymentData/transactions/0"))
                        .map(transaction -> Reply.ok(finished(transaction)))
                        .orElseGet(Refusals::orderNotFound);
    }

    private static JsonNode finished(JsonNode transaction) {
        return ((ObjectNode) transaction.deepCopy()).put("status", "Finished");
    }

    /** {@code GET .../conversation-message}: one mail once the order is paid. */
    public Handler conversation() {
        return call ->
                orders.find(OrderCalls.key(call))
                        .map(order -> Reply.ok(mails(order)))
                        .orElseGet(Refusals::orderNotFound);
    }

    private static List<Object> mails(Order order) {
        return Optional.ofNullable(order.workflow().firstTime(Status.PAYMENT_APPROVED))
                .map(paid -> mail(order, paid))
                .stream()
                .toList();
    }

    private static Object mail(Order order, Instant paid) {
        return Json.fields(
                "id",
                "mail-" + order.sequence(),
                "from",
                person("noreply@example.com", "no reply"),
                "to",
                List.of(person("cliente.exemplo@example.com", "Cliente Exemplo")),
                "subject",
                "Your payment was approved",
                "firstWords",
                "Cliente, your payment was approved",
                "body",
                "<p>Cliente, your payment was approved</p>",
                "hasAttachment",
                false,
                "attachmentNames",
                List.of(),
                "date",
                VtexTime.withOffset(paid));
    }

    private static Map<String, @Nullable Object> person(String email, String name) {
        return Json.fields("email", email, "name", name, "role", "null");
    }

    private JsonNode document(Order order) {
        String currency = sellers.settings(order.key().account()).currencyOrReal();
        return Json.tree(OrderDocument.of(order, currency));
    }
}
