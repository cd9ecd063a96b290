package io.trapiche.adapter.console.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account's callback keys and the open orders that use them; no secret. */
public record CallbackKeyListPayload(
        List<CallbackKeyPayload> keys, OrdersWithoutKeyPayload withoutKey) {
    public CallbackKeyListPayload {
        keys = List.copyOf(keys);
    }

    /** One key; {@code oldest} is null without open orders. */
    public record CallbackKeyPayload(
            String key,
            String standing,
            long openOrders,
            @Nullable Instant oldest,
            boolean removable) {}

    /** Open orders of which no event tells the key; {@code oldest} is null when there are none. */
    public record OrdersWithoutKeyPayload(long openOrders, @Nullable Instant oldest) {}
}
