package io.trapiche.faults.actors;

import io.grpc.StatusRuntimeException;
import io.trapiche.local.JourneyOrders;
import io.trapiche.local.MarketplaceClient;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Places one order after the other, whatever it is answered, until it is told to stop. */
public final class PlacingCrowd implements AutoCloseable {

    private static final int CALLERS = 16;
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration AFTER_REFUSAL = Duration.ofMillis(50);

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong begun = new AtomicLong();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final MarketplaceClient feira;
    private final String prefix;

    public PlacingCrowd(int grpcPort, String token, String prefix) {
        this.feira = new MarketplaceClient(grpcPort, token);
        this.prefix = prefix;
        for (int i = 0; i < CALLERS; i++) {
            var _ = callers.submit(this::call);
        }
    }

    private void call() {
        while (!over.get()) {
            String id = prefix + "-" + begun.incrementAndGet();
            try {
                var answer =
                        feira.orders(DEADLINE)
                                .placeOrder(JourneyOrders.paid("lojademo", "feira", id));
                accepted.add(Objects.requireNonNull(answer).getName());
            } catch (StatusRuntimeException _) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Waiting.pause(AFTER_REFUSAL);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Names of the orders that were answered with OK. */
    public Set<String> accepted() {
        return Set.copyOf(accepted);
    }

    @Override
    public void close() {
        over.set(true);
        callers.close();
        feira.close();
    }
}
