package io.trapiche.adapter.postgres.work;

import com.github.kagkarlsson.scheduler.task.Execution;

/**
 * Work in this process's hands.
 *
 * @param version of the row since it was picked; whoever has another one has lost the work
 * @param failures since the work last went well
 * @param heldBack how often in a row it was held back
 */
record Picked(String kind, String key, long version, int failures, int heldBack) {

    static Picked of(Execution execution) {
        return new Picked(
                execution.taskInstance.getTaskName(),
                execution.taskInstance.getId(),
                execution.version,
                execution.consecutiveFailures,
                execution.taskInstance.getData() instanceof Integer times ? times : 0);
    }

    /** The same after a try that went well. */
    Picked afterSuccess() {
        return failures == 0 && heldBack == 0 ? this : new Picked(kind, key, version, 0, 0);
    }

    /** Equal for all tries of the same piece of work. */
    String piece() {
        return piece(kind, key);
    }

    static String piece(String kind, String key) {
        return kind + " " + key;
    }
}
