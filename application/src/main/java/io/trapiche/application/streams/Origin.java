package io.trapiche.application.streams;

import io.trapiche.application.tracing.Activity;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** On whose behalf, and why, events are being recorded. */
public final class Origin {

    private static final ScopedValue<Lane> LANE = ScopedValue.newInstance();
    private static final ScopedValue<Cause> CAUSE = ScopedValue.newInstance();

    private Origin() {}

    /** What an order's own work last read of its events. */
    private static final class Lane {
        private @Nullable Cause last;
        private Instant at = Instant.MIN;
    }

    /**
     * Marks what is recorded meanwhile as part of an order's own work: it needs no reminder of it,
     * and it follows from the last event that the work read.
     */
    public static <T> T inLane(Supplier<T> work) {
        return ScopedValue.where(LANE, new Lane()).call(work::get);
    }

    public static boolean isLane() {
        return LANE.isBound();
    }

    /** Marks what is recorded meanwhile as asked for. */
    public static <T> T because(Cause cause, Supplier<T> work) {
        return ScopedValue.where(CAUSE, cause).call(work::get);
    }

    /** As {@link #because(Cause, Supplier)}. */
    public static void because(Cause cause, Runnable work) {
        ScopedValue.where(CAUSE, cause).run(work);
    }

    /** Why the present thread records; null when nobody told. */
    public static @Nullable Cause cause() {
        if (CAUSE.isBound()) {
            return CAUSE.get();
        }
        return LANE.isBound() ? LANE.get().last : null;
    }

    /** An event was read; an order's own work goes on from the latest. */
    public static void read(Cause event, Instant at) {
        Activity.read(event.traceparent(), at);
        if (LANE.isBound() && !at.isBefore(LANE.get().at)) {
            LANE.get().last = event;
            LANE.get().at = at;
        }
    }
}
