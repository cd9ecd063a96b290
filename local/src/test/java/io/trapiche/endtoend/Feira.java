package io.trapiche.endtoend;

import static org.awaitility.Awaitility.await;

import io.trapiche.local.JourneyOrders;
import io.trapiche.local.MarketplaceClient;
import io.trapiche.orders.v1.ApproveOrderRequest;
import io.trapiche.orders.v1.CancelOrderRequest;
import io.trapiche.orders.v1.GetOrderRequest;
import io.trapiche.orders.v1.Money;
import io.trapiche.orders.v1.Order;
import io.trapiche.orders.v1.OrderContent;
import io.trapiche.orders.v1.OrderServiceGrpc.OrderServiceBlockingStub;
import io.trapiche.orders.v1.OrderState;
import io.trapiche.orders.v1.PaymentStatus;
import io.trapiche.orders.v1.PlaceOrderRequest;
import io.trapiche.start.LocalCredentials;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The marketplace {@code feira}, as its engineers would write it. */
final class Feira implements AutoCloseable {

    /** The seller may begin, or has begun. */
    static final Set<OrderState> APPROVED =
            Set.of(OrderState.ORDER_STATE_APPROVED, OrderState.ORDER_STATE_IN_HANDLING);

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MarketplaceClient client;

    Feira(ServiceProcess service) {
        this(service.grpcPort, LocalCredentials.FEIRA_TOKEN);
    }

    Feira(int grpcPort) {
        this(grpcPort, LocalCredentials.FEIRA_TOKEN);
    }

    /** With a token of the test's own. */
    Feira(ServiceProcess service, String token) {
        this(service.grpcPort, token);
    }

    private Feira(int grpcPort, String token) {
        this.client = new MarketplaceClient(grpcPort, token);
    }

    /** Calls with a deadline of their own. */
    OrderServiceBlockingStub orders() {
        return orders(PATIENCE);
    }

    OrderServiceBlockingStub orders(Duration deadline) {
        return client.orders(deadline);
    }

    /** A paid order, changed as told. */
    static PlaceOrderRequest request(
            String account, String id, UnaryOperator<OrderContent.Builder> shape) {
        PlaceOrderRequest.Builder request = JourneyOrders.paid(account, "feira", id).toBuilder();
        var _ = shape.apply(request.getOrderBuilder());
        return request.build();
    }

    /** Places the order; gives its resource name. */
    String place(String account, String id, UnaryOperator<OrderContent.Builder> shape) {
        return orders().placeOrder(request(account, id, shape)).getName();
    }

    String placePaid(String id) {
        return place("lojademo", id, content -> content);
    }

    String placeUnpaid(String id) {
        return place(
                "lojademo",
                id,
                content -> content.setPaymentStatus(PaymentStatus.PAYMENT_STATUS_PENDING));
    }

    /** An order of one SKU. */
    String placeSku(String id, String sku) {
        return place(
                "lojademo",
                id,
                content -> {
                    content.getLinesBuilder(0).setSku(sku);
                    return content;
                });
    }

    void approve(String name) {
        var _ = orders().approveOrder(ApproveOrderRequest.newBuilder().setName(name).build());
    }

    void cancel(String name) {
        var _ =
                orders().cancelOrder(
                                CancelOrderRequest.newBuilder()
                                        .setName(name)
                                        .setReason("changed mind")
                                        .build());
    }

    /** The order, once it is in one of these states. */
    Order until(String name, OrderState... states) {
        return until(name, Set.of(states));
    }

    Order until(String name, Set<OrderState> states) {
        return await().alias(name + " " + states)
                .atMost(PATIENCE)
                .until(() -> get(name), order -> states.contains(order.getState()));
    }

    Order get(String name) {
        return orders().getOrder(GetOrderRequest.newBuilder().setName(name).build()).getOrder();
    }

    static Money reais(long cents) {
        return Money.newBuilder().setMinorUnits(cents).setCurrencyCode("BRL").build();
    }

    @Override
    public void close() {
        client.close();
    }
}
