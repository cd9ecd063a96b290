package io.trapiche.application.flow;

import io.trapiche.application.streams.StreamId;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.flow.OrderFlow;
import io.trapiche.domain.flow.Step.AddNote;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts notes on the order's timeline, when all else that can be done is done: nothing waits for
 * them, and many keys may not write them.
 */
record TimelineNotes(
        OrderStore orders, OrderFlow flow, OmsStepExecution omsSteps, InstantSource clock) {

    /** Within which the order is worked on again, so that a note that failed needs no telling. */
    private static final Duration SOON = Duration.ofMinutes(5);

    /**
     * Adds all that were asked for.
     *
     * @param next when the order is worked on again; null when nothing is due
     * @throws VtexUnavailable when one was not added, and the order is not worked on soon
     */
    void add(StreamId lane, @Nullable Instant next) {
        try {
            addAll(lane);
        } catch (VtexUnavailable e) {
            if (next == null || next.isAfter(clock.instant().plus(SOON))) {
                throw e;
            }
        }
    }

    private void addAll(StreamId lane) {
        Optional<AddNote> added = Optional.empty();
        for (Optional<AddNote> due = due(lane); !due.equals(added); due = due(lane)) {
            due.ifPresent(omsSteps::note);
            added = due;
        }
    }

    private Optional<AddNote> due(StreamId lane) {
        return flow.note(orders.load(lane).oms());
    }
}
