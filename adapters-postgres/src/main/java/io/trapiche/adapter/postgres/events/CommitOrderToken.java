package io.trapiche.adapter.postgres.events;

import io.trapiche.application.events.port.EventPosition;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** A position as Axon's token store keeps it. */
record CommitOrderToken(EventPosition at) implements TrackingToken {

    static CommitOrderToken parse(String text) {
        return new CommitOrderToken(
                EventPosition.parse(text)
                        .orElseThrow(() -> new IllegalStateException("stored position: " + text)));
    }

    static EventPosition positionOf(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> EventPosition.START;
            case CommitOrderToken(EventPosition at) -> at;
            default -> throw new IllegalStateException("foreign token: " + token);
        };
    }

    @Override
    public TrackingToken lowerBound(TrackingToken other) {
        return covers(other) ? other : this;
    }

    @Override
    public TrackingToken upperBound(TrackingToken other) {
        return covers(other) ? this : other;
    }

    @Override
    public boolean covers(TrackingToken other) {
        return positionOf(other).compareTo(at) <= 0;
    }
}
