package io.trapiche.sandbox.jobs;

import java.time.Instant;

/**
 * A job in waiting.
 *
 * @param failures how often it was tried in vain
 */
public record ScheduledJob(long id, Instant due, int failures, Job job) {

    ScheduledJob again(Instant nextDue) {
        return new ScheduledJob(id, nextDue, failures + 1, job);
    }
}
