package io.trapiche.application.sweep;

import io.trapiche.application.streams.StreamId;
import io.trapiche.application.sweep.port.RestingOrders;
import io.trapiche.application.sweep.port.RestingOrders.Resting;
import io.trapiche.application.work.port.SweptWorkQueue;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has orders looked at that nothing has happened to for long and that no work is waiting for: a
 * push may have been lost, or a wake. Whatever is owed is then read from VTEX, once.
 */
public final class SweepOrdersWorker implements Worker {

    /** The one key of this work. */
    public static final String KEY = "orders";

    private static final Logger LOG = LoggerFactory.getLogger(SweepOrdersWorker.class);

    private final RestingOrders orders;
    private final SweptWorkQueue workQueue;
    private final SweepSettings settings;
    private final InstantSource clock;
    private final IntConsumer found;

    /**
     * @param found is told how many orders were found each time
     */
    public SweepOrdersWorker(
            RestingOrders orders,
            SweptWorkQueue workQueue,
            SweepSettings settings,
            InstantSource clock,
            IntConsumer found) {
        this.orders = orders;
        this.workQueue = workQueue;
        this.settings = settings;
        this.clock = clock;
        this.found = found;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.SWEEP;
    }

    @Override
    public Instant work(Attempt attempt) {
        Instant now = clock.instant();
        List<Resting> resting = orders.take(settings.pace(), now, settings.most());
        Set<String> woken =
                workQueue.lookAgain(
                        WorkKind.ADVANCE_ORDER,
                        resting.stream().map(Resting::lane).map(StreamId::value).toList());
        resting.stream()
                .filter(order -> woken.contains(order.lane().value()))
                .forEach(
                        order ->
                                LOG.info(
                                        "{} is looked at again: nothing happened to it in state {}",
                                        order.lane(),
                                        order.state()));
        found.accept(woken.size());
        return now.plus(settings.every());
    }
}
