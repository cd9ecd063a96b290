package io.trapiche.adapter.console.wire;

import io.trapiche.adapter.console.wire.BackfillListPayload.FoundOrderPayload;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account's reconciliations, the newest first. */
public record ReconciliationListPayload(List<ReconciliationPayload> reconciliations) {

    public ReconciliationListPayload {
        reconciliations = List.copyOf(reconciliations);
    }

    /** One of them; {@code finishedAt} is null, and {@code healed} zero, while it is not done. */
    public record ReconciliationPayload(
            Instant createdFrom,
            Instant createdTo,
            Instant startedAt,
            @Nullable Instant finishedAt,
            long lists,
            long compared,
            long found,
            long healed,
            long notUnderstood,
            List<FoundOrderPayload> orders,
            List<UnhealedOrderPayload> unhealed) {

        public ReconciliationPayload {
            orders = List.copyOf(orders);
            unhealed = List.copyOf(unhealed);
        }
    }

    /** An order that could not be read, and why. */
    public record UnhealedOrderPayload(String orderId, String reason) {}
}
