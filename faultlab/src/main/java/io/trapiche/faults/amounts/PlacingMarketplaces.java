package io.trapiche.faults.amounts;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.trapiche.faults.actors.JsonLog;
import io.trapiche.local.MarketplaceClient;
import io.trapiche.orders.v1.ApproveOrderRequest;
import io.trapiche.orders.v1.GetOrderRequest;
import io.trapiche.orders.v1.PaymentStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** The marketplaces: place, approve, look at what became of it, and log what they were told. */
public final class PlacingMarketplaces implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final Map<String, MarketplaceClient> clients = new HashMap<>();
    private final JsonLog log;

    public PlacingMarketplaces(int port, Map<String, String> tokens, JsonLog log) {
        this.log = log;
        tokens.forEach((name, token) -> clients.put(name, new MarketplaceClient(port, token)));
    }

    private MarketplaceClient client(RandomOrder order) {
        return Objects.requireNonNull(clients.get(order.marketplace()));
    }

    /** Gives whether it was taken. */
    boolean place(RandomOrder order) {
        ObjectNode line = ClientLines.placement(order);
        try {
            var _ = client(order).orders(DEADLINE).placeOrder(order.request());
            log.add(line.put("outcome", Status.Code.OK.name()));
        } catch (StatusRuntimeException refusal) {
            Status status = refusal.getStatus();
            line.put("outcome", status.getCode().name());
            log.add(line.put("reason", Objects.requireNonNullElse(status.getDescription(), "")));
            return false;
        }
        if (order.request().getOrder().getPaymentStatus() == PaymentStatus.PAYMENT_STATUS_PENDING) {
            var _ =
                    client(order)
                            .orders(DEADLINE)
                            .approveOrder(
                                    ApproveOrderRequest.newBuilder().setName(name(order)).build());
        }
        return true;
    }

    /** What the marketplace sees of it now. */
    void look(RandomOrder order) {
        var answer =
                client(order)
                        .orders(DEADLINE)
                        .getOrder(GetOrderRequest.newBuilder().setName(name(order)).build());
        log.add(ClientLines.seen(Objects.requireNonNull(answer).getOrder()));
    }

    static String name(RandomOrder order) {
        return order.request().getParent() + "/orders/" + order.request().getOrderId();
    }

    @Override
    public void close() {
        clients.values().forEach(MarketplaceClient::close);
    }
}
