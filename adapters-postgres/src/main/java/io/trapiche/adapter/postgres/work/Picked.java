package io.trapiche.adapter.postgres.work;

import com.github.kagkarlsson.scheduler.task.Execution;

/**
 * Work in this process's hands.
 *
 * @param version of the row since it was picked; whoever has another one has lost the work
 * @param failures since the work last went well
 */
record Picked(String kind, String key, long version, int failures) {

    static Picked of(Execution execution) {
        return new Picked(
                execution.taskInstance.getTaskName(),
                execution.taskInstance.getId(),
                execution.version,
                execution.consecutiveFailures);
    }

    /** Equal for all tries of the same piece of work. */
    String piece() {
        return kind + " " + key;
    }
}
