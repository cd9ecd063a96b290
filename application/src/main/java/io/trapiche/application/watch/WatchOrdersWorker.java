package io.trapiche.application.watch;

import io.trapiche.application.streams.StreamId;
import io.trapiche.application.watch.port.WatchedOrders;
import io.trapiche.application.watch.port.WatchedOrders.Overdue;
import io.trapiche.application.work.port.SweptWorkQueue;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has orders that stand too long in VTEX read once more, for a signal may have been lost, and says
 * in the log which of them stand as before. A run costs the store three statements, however many
 * orders there are.
 */
public final class WatchOrdersWorker implements Worker {

    /** The one key of this work. */
    public static final String KEY = "orders";

    private static final Logger LOG = LoggerFactory.getLogger(WatchOrdersWorker.class);

    private final WatchedOrders orders;
    private final SweptWorkQueue workQueue;
    private final WatchSettings settings;
    private final InstantSource clock;

    public WatchOrdersWorker(
            WatchedOrders orders,
            SweptWorkQueue workQueue,
            WatchSettings settings,
            InstantSource clock) {
        this.orders = orders;
        this.workQueue = workQueue;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.WATCH;
    }

    @Override
    public Instant work(Attempt attempt) {
        Instant now = clock.instant();
        var _ =
                workQueue.lookAgain(
                        WorkKind.READ_OVERDUE,
                        orders.takeOverdue(settings.limits(), now, settings.most()).stream()
                                .map(StreamId::value)
                                .toList());
        orders.takeUntold(now.minus(settings.settle()), now, settings.most())
                .forEach(WatchOrdersWorker::tell);
        return now.plus(settings.every());
    }

    private static void tell(Overdue overdue) {
        LOG.warn(
                "{} stands still in VTEX: {} since {}",
                overdue.order(),
                overdue.watchdog().published(),
                overdue.since());
    }
}
