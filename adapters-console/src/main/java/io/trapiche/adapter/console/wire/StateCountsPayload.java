package io.trapiche.adapter.console.wire;

import java.util.List;

/** How many orders are in each state. */
public record StateCountsPayload(List<StateCountPayload> counts) {
    public StateCountsPayload {
        counts = List.copyOf(counts);
    }

    /** Orders of one kind in one state. */
    public record StateCountPayload(String kind, String state, long orders) {}
}
