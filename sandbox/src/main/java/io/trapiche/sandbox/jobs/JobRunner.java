package io.trapiche.sandbox.jobs;

/**
 * Carries out a job that is due, and says to {@link Jobs} whether it is done or to be tried again.
 */
@FunctionalInterface
public interface JobRunner {
    void run(ScheduledJob job);
}
