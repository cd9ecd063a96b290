package io.trapiche.sandbox.oms;

import io.trapiche.sandbox.jobs.Job;
import io.trapiche.sandbox.jobs.Jobs;
import io.trapiche.sandbox.jobs.ScheduledJob;
import io.trapiche.sandbox.store.Transaction;
import java.time.Duration;
import java.util.Optional;

/** Carries out changes of orders some time after they were asked for. */
public final class OrderChanges {
    private final Orders orders;
    private final Jobs jobs;
    private final Duration delay;

    public OrderChanges(Orders orders, Jobs jobs, Duration delay) {
        this.orders = orders;
        this.jobs = jobs;
        this.delay = delay;
    }

    public void begin(Transaction transaction, OrderKey key, Change change) {
        jobs.add(
                transaction,
                new Job.FinishChange(key.account(), key.orderId(), change.id()),
                delay);
    }

    public void finish(ScheduledJob scheduled, Job.FinishChange job) {
        Optional<Boolean> found =
                orders.change(
                        new OrderKey(job.account(), job.orderId()),
                        (order, held) -> {
                            jobs.done(held.transaction(), scheduled);
                            held.keep(order.changed(job.changeId(), orders.now()));
                            return true;
                        });
        if (found.isEmpty()) {
            jobs.done(scheduled);
        }
    }
}
