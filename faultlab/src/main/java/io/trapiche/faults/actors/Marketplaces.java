package io.trapiche.faults.actors;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.trapiche.local.JourneyOrders;
import io.trapiche.local.MarketplaceClient;
import io.trapiche.orders.v1.ApproveOrderRequest;
import io.trapiche.orders.v1.CancelOrderRequest;
import io.trapiche.orders.v1.OrderServiceGrpc.OrderServiceBlockingStub;
import io.trapiche.orders.v1.PaymentStatus;
import io.trapiche.orders.v1.PlaceOrderRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The marketplaces: each call is repeated with the same content until it is answered, and every
 * answer is logged.
 */
public record Marketplaces(int port, Map<String, String> tokens, JsonLog log) {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Set<Status.Code> UNANSWERED =
            Set.of(Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED);

    /** Plays one order's plan; returns when every call of it was answered. */
    public void play(OrderPlan plan) throws InterruptedException {
        Waiting.pause(plan.at());
        boolean _ = place(plan);
        goOn(plan);
    }

    /** Gives whether it was answered with OK. */
    public boolean place(OrderPlan plan) throws InterruptedException {
        PlaceOrderRequest placement = placement(plan);
        boolean placed = false;
        for (int i = 0; i < (plan.again() ? 2 : 1); i++) {
            placed |=
                    call(
                            plan,
                            "place",
                            orders -> Objects.requireNonNull(orders.placeOrder(placement)));
        }
        return placed;
    }

    /** What the marketplace does with a placed order. */
    public void goOn(OrderPlan plan) throws InterruptedException {
        String name = placement(plan).getParent() + "/orders/" + plan.orderId();
        if (!plan.paid()) {
            Waiting.pause(plan.then());
            ApproveOrderRequest approval = ApproveOrderRequest.newBuilder().setName(name).build();
            boolean _ =
                    call(
                            plan,
                            "approve",
                            orders -> Objects.requireNonNull(orders.approveOrder(approval)));
        }
        if (!plan.cancelAfter().isZero()) {
            Waiting.pause(plan.cancelAfter());
            CancelOrderRequest wish =
                    CancelOrderRequest.newBuilder().setName(name).setReason("a round").build();
            boolean _ =
                    call(
                            plan,
                            "cancel",
                            orders -> Objects.requireNonNull(orders.cancelOrder(wish)));
        }
    }

    private static PlaceOrderRequest placement(OrderPlan plan) {
        PlaceOrderRequest.Builder request =
                JourneyOrders.paid(plan.account(), plan.marketplace(), plan.orderId()).toBuilder();
        if (!plan.paid()) {
            request.getOrderBuilder().setPaymentStatus(PaymentStatus.PAYMENT_STATUS_PENDING);
        }
        return request.build();
    }

    /** Gives whether it was answered with OK. */
    private boolean call(OrderPlan plan, String call, Consumer<OrderServiceBlockingStub> sending)
            throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Status.Code answer = answer(plan, call, sending);
        while (UNANSWERED.contains(answer) && System.nanoTime() < end) {
            Waiting.pause(PAUSE);
            answer = answer(plan, call, sending);
        }
        return answer == Status.Code.OK;
    }

    /** Over a connection of its own: a channel that lost its server waits ever longer. */
    private Status.Code answer(
            OrderPlan plan, String call, Consumer<OrderServiceBlockingStub> sending) {
        String token = tokens.getOrDefault(plan.marketplace(), "");
        try (MarketplaceClient client = new MarketplaceClient(port, token)) {
            sending.accept(client.orders(DEADLINE));
            note(plan, call, Status.OK);
            return Status.Code.OK;
        } catch (StatusRuntimeException failure) {
            note(plan, call, failure.getStatus());
            return failure.getStatus().getCode();
        }
    }

    private void note(OrderPlan plan, String call, Status status) {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        line.put("call", call).put("account", plan.account());
        line.put("marketplace", plan.marketplace()).put("orderId", plan.orderId());
        line.put("paid", plan.paid()).put("outcome", status.getCode().name());
        line.put("message", Objects.requireNonNullElse(status.getDescription(), ""));
        log.add(line);
    }
}
