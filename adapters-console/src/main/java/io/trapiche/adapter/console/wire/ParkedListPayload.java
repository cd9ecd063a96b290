package io.trapiche.adapter.console.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of parked orders.
 *
 * @param nextPageToken empty at the end, and only there
 */
public record ParkedListPayload(List<ParkedPayload> orders, String nextPageToken) {
    public ParkedListPayload {
        orders = List.copyOf(orders);
    }

    /**
     * A parked order, with what leads to it and what to do about it.
     *
     * @param phase where it stands meanwhile
     * @param since null for an order parked before this was recorded
     */
    public record ParkedPayload(
            String account,
            @Nullable String marketplace,
            @Nullable String marketplaceOrderId,
            @Nullable String vtexOrderId,
            String phase,
            MoneyPayload value,
            String code,
            String cause,
            String owner,
            String advice,
            @Nullable Instant since) {}
}
