package io.trapiche.adapter.postgres.work;

import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work in this process's hands.
 *
 * @param version of the row since it was picked; whoever has another one has lost the work
 * @param failures since the work last went well
 * @param heldBack how often in a row it was held back
 * @param lastDone when it last went well; null when it never did, or nobody asks
 */
record Picked(
        String kind,
        String key,
        long version,
        int failures,
        int heldBack,
        @Nullable Instant lastDone) {

    static Picked of(Execution execution) {
        return new Picked(
                execution.taskInstance.getTaskName(),
                execution.taskInstance.getId(),
                execution.version,
                execution.consecutiveFailures,
                execution.taskInstance.getData() instanceof Integer times ? times : 0,
                execution.lastSuccess);
    }

    /** The same after a try that went well. */
    Picked afterSuccess(Instant now) {
        return new Picked(kind, key, version, 0, 0, now);
    }

    /** Equal for all tries of the same piece of work. */
    String piece() {
        return piece(kind, key);
    }

    static String piece(String kind, String key) {
        return kind + " " + key;
    }
}
