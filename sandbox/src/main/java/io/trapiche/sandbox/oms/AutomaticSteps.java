package io.trapiche.sandbox.oms;

import io.trapiche.sandbox.events.StatusEvent;
import io.trapiche.sandbox.faults.FaultKind;
import io.trapiche.sandbox.faults.Faults;
import io.trapiche.sandbox.faults.Occasion;
import io.trapiche.sandbox.jobs.Job;
import io.trapiche.sandbox.jobs.Jobs;
import io.trapiche.sandbox.jobs.ScheduledJob;
import io.trapiche.sandbox.store.Transaction;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Takes orders out of the statuses they leave by themselves. */
public final class AutomaticSteps implements StatusListener {
    private final Orders orders;
    private final Jobs jobs;
    private final Faults faults;
    private final Duration stepDelay;
    private final Duration cancellationWindow;
    private final Function<String, Duration> sellerChangeWindow;

    public AutomaticSteps(
            Orders orders,
            Jobs jobs,
            Faults faults,
            Duration stepDelay,
            Duration cancellationWindow,
            Function<String, Duration> sellerChangeWindow) {
        this.orders = orders;
        this.jobs = jobs;
        this.faults = faults;
        this.stepDelay = stepDelay;
        this.cancellationWindow = cancellationWindow;
        this.sellerChangeWindow = sellerChangeWindow;
    }

    @Override
    public void statusChanged(Order order, StatusEvent event, Transaction transaction) {
        boolean last = event.currentChange().equals(order.workflow().last().at());
        if (last && StatusFlow.next(order) != null) {
            OrderKey key = order.key();
            jobs.add(
                    transaction,
                    new Job.Advance(key.account(), key.orderId(), order.status().wireName()),
                    delay(key.account(), order.status()));
        }
    }

    private Duration delay(String account, Status status) {
        return switch (status) {
            case WINDOW_TO_CANCEL -> cancellationWindow;
            case WINDOW_TO_CHANGE_SELLER -> sellerChangeWindow.apply(account);
            default -> stepDelay;
        };
    }

    private Order moved(Order order, Status next) {
        Order moved = withReason(order).to(next, orders.now());
        return next == Status.CANCELED && isCancelledAgain(order)
                ? moved.to(Status.CANCEL, orders.now())
                : moved;
    }

    private Order withReason(Order order) {
        return order.status() == Status.WINDOW_TO_CHANGE_SELLER
                ? order.with(
                        new Cancellation("No other seller chosen in time", false, orders.now()))
                : order;
    }

    private boolean isCancelledAgain(Order order) {
        OrderKey key = order.key();
        Occasion occasion = new Occasion(key.account(), "oms", "cancel-order", key::orderId);
        return order.workflow().firstTime(Status.CANCELED) == null
                && faults.strike(FaultKind.CANCEL_AGAIN, occasion).isPresent();
    }

    /** Does nothing when the order left the status by another way meanwhile. */
    public void advance(ScheduledJob scheduled, Job.Advance job) {
        Optional<Boolean> found =
                orders.change(
                        new OrderKey(job.account(), job.orderId()),
                        (order, held) -> {
                            jobs.done(held.transaction(), scheduled);
                            Status next = StatusFlow.next(order);
                            if (next != null && order.status().wireName().equals(job.from())) {
                                held.keep(moved(order, next));
                            }
                            return true;
                        });
        if (found.isEmpty()) {
            jobs.done(scheduled);
        }
    }
}
