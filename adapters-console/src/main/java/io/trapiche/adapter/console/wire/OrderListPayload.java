package io.trapiche.adapter.console.wire;

import java.util.List;

/**
 * A page of orders.
 *
 * @param nextPageToken empty at the end, and only there
 */
public record OrderListPayload(List<OrderPayload> orders, String nextPageToken) {
    public OrderListPayload {
        orders = List.copyOf(orders);
    }
}
