package io.trapiche.benchmarks.load;

import io.grpc.StatusRuntimeException;
import io.trapiche.benchmarks.process.Service;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;

/** Orders, when each was sent and answered, and how long it took until somebody noted it. */
public final class TimedOrders {

    private final Journeys journeys;
    private final Map<String, Times> answered = new ConcurrentHashMap<>();
    private final LongAdder failed = new LongAdder();

    public TimedOrders(Journeys journeys) {
        this.journeys = journeys;
    }

    /** Of {@link System#nanoTime()}. */
    private record Times(long sent, long answered) {}

    /** Each is sent at its time, whether earlier ones are answered or not; returns when all are. */
    public void place(String prefix, Pace pace) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            pace.run(i -> threads.execute(() -> isTaken(prefix + i)));
        }
    }

    /** Places one order; gives whether it was taken. */
    boolean isTaken(String orderId) {
        long sent = System.nanoTime();
        try {
            journeys.place(orderId);
        } catch (StatusRuntimeException _) {
            failed.increment();
            return false;
        }
        answered.put(Service.MARKETPLACE + "/" + orderId, new Times(sent, System.nanoTime()));
        return true;
    }

    int taken() {
        return answered.size();
    }

    /** How many were not taken. */
    public long failed() {
        return failed.sum();
    }

    public boolean areAllIn(Map<String, Long> noted) {
        return noted.keySet().containsAll(answered.keySet());
    }

    /** From sent to answered. */
    public Histogram answer() {
        Histogram times = new Histogram(3);
        answered.values().forEach(one -> times.recordValue(one.answered - one.sent));
        return times;
    }

    /** From answered to noted, without those that never were; zero for what was noted before. */
    public Histogram fromAnswered(Map<String, Long> noted) {
        return until(noted, Times::answered);
    }

    Histogram fromSent(Map<String, Long> noted) {
        return until(noted, Times::sent);
    }

    private Histogram until(Map<String, Long> noted, ToLongFunction<Times> from) {
        Histogram times = new Histogram(3);
        answered.forEach(
                (key, one) -> {
                    Long at = noted.get(key);
                    if (at != null) {
                        times.recordValue(Math.max(0, at - from.applyAsLong(one)));
                    }
                });
        return times;
    }

    /** From the first one sent to the last one noted. */
    Duration untilLast(Map<String, Long> noted) {
        long first = answered.values().stream().mapToLong(Times::sent).min().orElse(0);
        long last =
                noted.entrySet().stream()
                        .filter(one -> answered.containsKey(one.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .max()
                        .orElse(first);
        return Duration.ofNanos(last - first);
    }
}
