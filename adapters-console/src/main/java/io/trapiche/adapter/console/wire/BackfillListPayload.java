package io.trapiche.adapter.console.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account's backfills, the newest first. */
public record BackfillListPayload(List<BackfillPayload> backfills) {

    public BackfillListPayload {
        backfills = List.copyOf(backfills);
    }

    /** One of them; {@code finishedAt} is null while it is not done. */
    public record BackfillPayload(
            String cause,
            Instant blindFrom,
            Instant blindTo,
            Instant startedAt,
            @Nullable Instant finishedAt,
            long lists,
            long found,
            List<FoundOrderPayload> orders) {

        public BackfillPayload {
            orders = List.copyOf(orders);
        }
    }

    /** An order that was read, and why. */
    public record FoundOrderPayload(String orderId, String reason) {}
}
