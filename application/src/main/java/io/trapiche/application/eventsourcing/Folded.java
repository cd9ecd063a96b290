package io.trapiche.application.eventsourcing;

import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.Cause;
import io.trapiche.application.streams.Origin;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * A state with what led to it.
 *
 * @param lastSequence of the last event; -1 for none
 * @param last that event; null for none
 */
record Folded<S>(S state, long lastSequence, @Nullable Last last) {

    /** An event as a cause of what comes. */
    record Last(Cause cause, Instant at) {}

    static <S> Folded<S> by(DomainEventMessage<?> event, S state) {
        return by(
                event.getIdentifier(),
                EventMetaData.cause(event.getMetaData()),
                event.getTimestamp(),
                state,
                event.getSequenceNumber());
    }

    static <S> Folded<S> by(RecordedEvent event, S state) {
        return by(event.eventId(), event.cause(), event.recordedAt(), state, event.sequence());
    }

    private static <S> Folded<S> by(
            String eventId, @Nullable Cause cause, Instant at, S state, long sequence) {
        String traceparent = cause == null ? null : cause.traceparent();
        return new Folded<>(state, sequence, new Last(new Cause(eventId, traceparent), at));
    }

    /** An order's own work has seen it. */
    void seen() {
        if (last != null) {
            Origin.read(last.cause(), last.at());
        }
    }

    @Nullable Cause cause() {
        return last == null ? null : last.cause();
    }
}
