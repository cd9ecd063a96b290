package io.trapiche.adapter.postgres.events;

import io.trapiche.application.events.port.EventPosition;
import org.jspecify.annotations.Nullable;

/**
 * Where a follower stands.
 *
 * @param claimed this instance follows here
 * @param failure kind of the last failure; null when all is well
 */
public record FollowerStatus(
        String name,
        int segment,
        boolean claimed,
        EventPosition position,
        @Nullable String failure) {

    /** Names it among all followers of the instance. */
    public String label() {
        return name + "-" + segment;
    }

    FollowerStatus unclaimed() {
        return new FollowerStatus(name, segment, false, position, null);
    }

    /** A failure is not over before something was taken. */
    FollowerStatus claimedAt(EventPosition stored) {
        return new FollowerStatus(name, segment, true, stored, failure);
    }

    FollowerStatus reached(EventPosition taken) {
        return new FollowerStatus(name, segment, true, taken, null);
    }

    FollowerStatus failed(String kind) {
        return new FollowerStatus(name, segment, claimed, position, kind);
    }
}
