package io.trapiche.sandbox.oms;

import io.trapiche.sandbox.faults.FaultKind;
import io.trapiche.sandbox.faults.Faults;
import io.trapiche.sandbox.faults.Occasion;
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
    private final Faults faults;
    private final Duration delay;

    public OrderChanges(Orders orders, Jobs jobs, Faults faults, Duration delay) {
        this.orders = orders;
        this.jobs = jobs;
        this.faults = faults;
        this.delay = delay;
    }

    public void begin(Transaction transaction, OrderKey key, Change change) {
        if (!strikes(FaultKind.STALL_CHANGE, key)) {
            goOn(transaction, key, change);
        }
    }

    /** Carries it out a while later, if it is under way then. */
    public void goOn(Transaction transaction, OrderKey key, Change change) {
        jobs.add(
                transaction,
                new Job.FinishChange(key.account(), key.orderId(), change.id()),
                delay);
    }

    private boolean strikes(FaultKind kind, OrderKey key) {
        return faults.strike(kind, new Occasion(key.account(), "oms", "change-order", key::orderId))
                .isPresent();
    }

    public void finish(ScheduledJob scheduled, Job.FinishChange job) {
        OrderKey key = new OrderKey(job.account(), job.orderId());
        Optional<Boolean> found =
                orders.change(
                        key,
                        (order, held) -> {
                            jobs.done(held.transaction(), scheduled);
                            held.keep(finished(order, job.changeId()));
                            return true;
                        });
        if (found.isEmpty()) {
            jobs.done(scheduled);
        }
    }

    private Order finished(Order order, String changeId) {
        return strikes(FaultKind.GIVE_UP_CHANGE, order.key())
                ? order.givingUp(
                        changeId,
                        new Change.Ending(
                                false,
                                "Change process was automatically canceled after failed retries.",
                                orders.now()))
                : order.changed(changeId, orders.now());
    }
}
