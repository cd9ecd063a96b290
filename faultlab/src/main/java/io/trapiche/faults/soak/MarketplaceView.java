package io.trapiche.faults.soak;

import io.grpc.StatusRuntimeException;
import io.trapiche.faults.actors.OrderPlan;
import io.trapiche.local.MarketplaceClient;
import io.trapiche.orders.v1.GetOrderRequest;
import io.trapiche.orders.v1.Invoice;
import io.trapiche.orders.v1.Order;
import io.trapiche.orders.v1.OrderState;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What marketplaces see of their orders. */
final class MarketplaceView implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Set<OrderState> INVOICED =
            Set.of(
                    OrderState.ORDER_STATE_INVOICED,
                    OrderState.ORDER_STATE_SHIPPED,
                    OrderState.ORDER_STATE_DELIVERED);

    private final Map<String, MarketplaceClient> clients = new HashMap<>();

    MarketplaceView(int port, Map<String, String> tokens) {
        tokens.forEach((name, token) -> clients.put(name, new MarketplaceClient(port, token)));
    }

    /**
     * What differs from VTEX's order, by name.
     *
     * @param order as VTEX has it, null where it has none
     */
    Map<String, String> differences(OrderPlan plan, @Nullable OrderView order) {
        Order seen = get(plan);
        if (seen == null) {
            return Map.of("marketplace's view", "the order is not found");
        }
        if (order == null) {
            return isOverWithoutVtex(seen)
                    ? Map.of()
                    : Map.of("marketplace's view", seen.getState() + " / not in VTEX");
        }
        Map<String, String> differences = new TreeMap<>();
        if (!fits(seen.getState(), order.status())) {
            differences.put("marketplace's state", seen.getState() + " / " + order.status());
        }
        if (!seen.getVtexStatus().getStatus().equals(order.status())) {
            differences.put(
                    "marketplace's VTEX status",
                    seen.getVtexStatus().getStatus() + " / " + order.status());
        }
        if (seen.getTotal().getMinorUnits() != order.value()) {
            differences.put(
                    "marketplace's total", seen.getTotal().getMinorUnits() + " / " + order.value());
        }
        SortedMap<String, Long> invoices = invoices(seen);
        if (!invoices.equals(order.invoices())) {
            differences.put("marketplace's invoices", invoices + " / " + order.invoices());
        }
        return differences;
    }

    private @Nullable Order get(OrderPlan plan) {
        String name =
                "accounts/%s/marketplaces/%s/orders/%s"
                        .formatted(plan.account(), plan.marketplace(), plan.orderId());
        try {
            return Objects.requireNonNull(clients.get(plan.marketplace()))
                    .orders(DEADLINE)
                    .getOrder(GetOrderRequest.newBuilder().setName(name).build())
                    .getOrder();
        } catch (StatusRuntimeException _) {
            return null;
        }
    }

    private static boolean isOverWithoutVtex(Order seen) {
        return seen.getState() == OrderState.ORDER_STATE_CANCELLED
                || seen.getState() == OrderState.ORDER_STATE_REFUSED;
    }

    private static boolean fits(OrderState state, String status) {
        return switch (status) {
            case "invoiced" -> INVOICED.contains(state);
            case "canceled", "cancel" -> state == OrderState.ORDER_STATE_CANCELLED;
            default ->
                    !INVOICED.contains(state)
                            && state != OrderState.ORDER_STATE_CANCELLED
                            && state != OrderState.ORDER_STATE_REFUSED;
        };
    }

    private static SortedMap<String, Long> invoices(Order seen) {
        SortedMap<String, Long> invoices = new TreeMap<>();
        for (Invoice invoice : seen.getInvoicesList()) {
            invoices.put(invoice.getNumber(), invoice.getValue().getMinorUnits());
        }
        return invoices;
    }

    @Override
    public void close() {
        clients.values().forEach(MarketplaceClient::close);
    }
}
