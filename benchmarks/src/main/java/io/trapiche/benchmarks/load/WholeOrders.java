package io.trapiche.benchmarks.load;

import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Waiting;
import io.trapiche.local.ScriptedErp;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Orders over all edges: placed here, taken on by a scripted ERP, and ended when the message that
 * the marketplace's order is invoiced can be read in the ERP's topic.
 */
public final class WholeOrders implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Journeys journeys;
    private final OrderArrivals arrivals;
    private final ScriptedErp erp;
    private volatile Semaphore free = new Semaphore(0);

    public WholeOrders(Service service) {
        journeys = new Journeys(service);
        arrivals = new OrderArrivals(service.kafkaServers(), () -> free.release());
        erp = Journeys.erp(service);
    }

    /**
     * What became of them.
     *
     * @param orders taken, all of which were invoiced
     * @param failed not taken
     * @param time from the first one sent to the last one invoiced
     * @param answer from sent to answered, in nanoseconds
     * @param visible from answered until the first message can be read
     * @param invoiced from sent to invoiced
     */
    public record Taken(
            int orders,
            long failed,
            Duration time,
            Histogram answer,
            Histogram visible,
            Histogram invoiced) {

        public double perSecond() {
            return orders * 1e9 / time.toNanos();
        }
    }

    /** Closed load: the next one is placed when one of those on their way is invoiced. */
    public Taken closed(String prefix, int number, int onTheirWay) throws InterruptedException {
        TimedOrders orders = new TimedOrders(journeys);
        Semaphore places = new Semaphore(onTheirWay);
        free = places;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 1; i <= number; i++) {
                if (!places.tryAcquire(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                    throw new IllegalStateException("no order was invoiced within " + LONGEST);
                }
                String orderId = prefix + i;
                threads.execute(
                        () -> {
                            if (!orders.isTaken(orderId)) {
                                places.release();
                            }
                        });
            }
        }
        return whenAllInvoiced(orders);
    }

    /** Open load: orders come at a pace, whatever becomes of them. */
    public Taken open(String prefix, Pace pace) throws Exception {
        TimedOrders orders = new TimedOrders(journeys);
        orders.place(prefix, pace);
        return whenAllInvoiced(orders);
    }

    private Taken whenAllInvoiced(TimedOrders orders) {
        if (!Waiting.await(() -> orders.areAllIn(arrivals.invoiced()), LONGEST)) {
            throw new IllegalStateException("not all orders were invoiced within " + LONGEST);
        }
        return new Taken(
                orders.taken(),
                orders.failed(),
                orders.untilLast(arrivals.invoiced()),
                orders.answer(),
                orders.fromAnswered(arrivals.seen()),
                orders.fromSent(arrivals.invoiced()));
    }

    @Override
    public void close() {
        erp.close();
        arrivals.close();
        journeys.close();
    }
}
