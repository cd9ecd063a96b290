package io.trapiche.benchmarks;

import io.trapiche.adapter.vtex.call.VtexCall;
import io.trapiche.adapter.vtex.call.VtexCalls;
import io.trapiche.adapter.vtex.call.VtexRoute;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.benchmarks.process.Waiting;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;

/** More calls of every kind than any limit lets through; whoever is refused comes back in time. */
final class MixedCalls implements AutoCloseable {

    private static final List<VtexRoute> MIX =
            List.of(
                    VtexRoute.CANCEL_ORDER,
                    VtexRoute.PLACE_ORDER,
                    VtexRoute.PLACE_ORDER,
                    VtexRoute.START_HANDLING,
                    VtexRoute.READ_ORDER,
                    VtexRoute.READ_ORDER,
                    VtexRoute.READ_ORDER,
                    VtexRoute.READ_FEED);
    private static final Duration UNTOLD = Duration.ofMillis(500);

    private final VtexCalls calls;
    private final AccountName account;
    private final Map<String, LongAdder> answered = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean over;

    private MixedCalls(VtexCalls calls, AccountName account) {
        this.calls = calls;
        this.account = account;
    }

    static MixedCalls start(VtexCalls calls, AccountName account, int callers, long seed) {
        MixedCalls load = new MixedCalls(calls, account);
        SplittableRandom random = new SplittableRandom(seed);
        for (int caller = 0; caller < callers; caller++) {
            SplittableRandom own = random.split();
            load.threads.execute(() -> load.call(own));
        }
        return load;
    }

    private void call(RandomGenerator random) {
        while (!over) {
            VtexRoute route = MIX.get(random.nextInt(MIX.size()));
            try {
                if (calls.send(call(route)).status() != 429) {
                    answered.computeIfAbsent(route.tag(), _ -> new LongAdder()).increment();
                }
            } catch (VtexUnavailable later) {
                long pause = later.retryAfter().orElse(UNTOLD).toMillis();
                Waiting.pause(Duration.ofMillis(random.nextLong(pause / 2, pause + 1)));
            }
        }
    }

    /** Of orders that nobody placed: VTEX answers at once, and counts. */
    private VtexCall call(VtexRoute route) {
        VtexCall call = VtexCall.of(account, route).path("orderId", "FRD-nobody");
        return switch (route) {
            case READ_FEED -> call.query("maxlot", "10");
            case CANCEL_ORDER, PLACE_ORDER -> call.body(Map.of());
            default -> call;
        };
    }

    /** Answered calls so far, by route. */
    Map<String, LongAdder> answered() {
        return new TreeMap<>(answered);
    }

    @Override
    public void close() {
        over = true;
        threads.shutdownNow();
        threads.close();
    }
}
