package io.trapiche.application.streams;

import java.util.function.Supplier;

/** On whose behalf events are being recorded, for those who react to them. */
public final class Origin {

    private static final ScopedValue<Boolean> LANE = ScopedValue.newInstance();

    private Origin() {}

    /**
     * Marks what is recorded meanwhile as part of an order's own work: it needs no reminder of it.
     */
    public static <T> T inLane(Supplier<T> work) {
        return ScopedValue.where(LANE, true).call(work::get);
    }

    public static boolean isLane() {
        return LANE.isBound();
    }
}
