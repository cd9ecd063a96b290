package io.trapiche.application.events.port;

import io.trapiche.application.streams.Cause;
import io.trapiche.application.streams.DomainEvent;
import io.trapiche.application.streams.StreamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event with its place in its stream and in the log.
 *
 * @param eventId stable for ever
 * @param sequence within the stream, from zero, without gaps
 * @param event with the kind of aggregate it happened to
 * @param lane stream id under which work for the event's order is serialised; null when none can
 *     follow
 * @param fromLane recorded by that work itself
 * @param cause what led to it; null for events recorded before causes were
 */
public record RecordedEvent(
        EventPosition position,
        String eventId,
        StreamId stream,
        long sequence,
        DomainEvent event,
        Instant recordedAt,
        @Nullable StreamId lane,
        boolean fromLane,
        @Nullable Cause cause) {

    /** An event nobody told the cause of. */
    public RecordedEvent(
            EventPosition position,
            String eventId,
            StreamId stream,
            long sequence,
            DomainEvent event,
            Instant recordedAt,
            @Nullable StreamId lane,
            boolean fromLane) {
        this(position, eventId, stream, sequence, event, recordedAt, lane, fromLane, null);
    }
}
