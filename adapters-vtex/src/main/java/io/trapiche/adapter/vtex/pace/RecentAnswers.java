package io.trapiche.adapter.vtex.pace;

import java.util.Arrays;

/** Counts the answers of the last second, in eighths of one. */
final class RecentAnswers {

    private static final int SLOTS = 8;
    private static final long SLOT_NANOS = 1_000_000_000L / SLOTS;

    private final int[] counts = new int[SLOTS];
    private long slot = Long.MIN_VALUE;

    void count(long now) {
        moveTo(now);
        counts[index(slot)]++;
    }

    /** Answers a second, lately; the present eighth is counted for as long as it has lasted. */
    double perSecond(long now) {
        moveTo(now);
        double present = (double) Math.floorMod(now, SLOT_NANOS) / SLOT_NANOS;
        return sum() * SLOTS / (SLOTS - 1 + present);
    }

    /** Answers of the last second at most. */
    int sum() {
        return Arrays.stream(counts).sum();
    }

    private void moveTo(long now) {
        long present = Math.floorDiv(now, SLOT_NANOS);
        if (slot == Long.MIN_VALUE || present - slot >= SLOTS) {
            Arrays.fill(counts, 0);
        } else {
            for (long passed = slot + 1; passed <= present; passed++) {
                counts[index(passed)] = 0;
            }
        }
        slot = Math.max(slot, present);
    }

    private static int index(long slot) {
        return (int) Math.floorMod(slot, (long) SLOTS);
    }
}
