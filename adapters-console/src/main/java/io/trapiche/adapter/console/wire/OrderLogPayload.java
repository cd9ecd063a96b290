package io.trapiche.adapter.console.wire;

import java.time.Instant;
import java.util.List;

/** An order's integration log, oldest entry first. */
public record OrderLogPayload(List<LogEntryPayload> entries) {
    public OrderLogPayload {
        entries = List.copyOf(entries);
    }

    /**
     * One step.
     *
     * @param content ids, codes and amounts; may be empty
     */
    public record LogEntryPayload(
            String id,
            Instant at,
            String operation,
            String direction,
            String status,
            String message,
            String content) {}
}
