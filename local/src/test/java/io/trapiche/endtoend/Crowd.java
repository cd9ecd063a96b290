package io.trapiche.endtoend;

import io.grpc.StatusRuntimeException;
import io.trapiche.local.JourneyOrders;
import io.trapiche.local.MarketplaceClient;
import io.trapiche.start.LocalCredentials;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Marketplaces that place many orders at a time, and repeat what was not answered, as they would.
 */
final class Crowd {

    private static final int IN_FLIGHT = 64;
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final int grpcPort;
    private final String token;
    private final AtomicInteger answered = new AtomicInteger();

    Crowd(int grpcPort) {
        this(grpcPort, LocalCredentials.FEIRA_TOKEN);
    }

    /** With a token of the test's own. */
    Crowd(int grpcPort, String token) {
        this.grpcPort = grpcPort;
        this.token = token;
    }

    /** How many orders were answered so far. */
    int answered() {
        return answered.get();
    }

    /** Places the orders, half for each account; returns when each was answered. */
    void place(String prefix, int count) throws InterruptedException, ExecutionException {
        try (MarketplaceClient client = new MarketplaceClient(grpcPort, token);
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Semaphore inFlight = new Semaphore(IN_FLIGHT);
            List<Future<?>> placements = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String account = i % 2 == 0 ? "lojademo" : "mercadinho";
                String orderId = prefix + "-" + i;
                inFlight.acquire();
                placements.add(
                        executor.submit(
                                () -> {
                                    try {
                                        placeUntilAnswered(client, account, orderId);
                                    } finally {
                                        inFlight.release();
                                    }
                                }));
            }
            for (Future<?> placement : placements) {
                placement.get();
            }
        }
    }

    private void placeUntilAnswered(MarketplaceClient client, String account, String orderId) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                var _ =
                        client.orders(DEADLINE)
                                .placeOrder(JourneyOrders.paid(account, "feira", orderId));
                answered.incrementAndGet();
                return;
            } catch (StatusRuntimeException failure) {
                if (System.nanoTime() - end > 0 || !isWorthRepeating(failure)) {
                    throw failure;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static boolean isWorthRepeating(StatusRuntimeException failure) {
        return switch (failure.getStatus().getCode()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED, ABORTED, RESOURCE_EXHAUSTED, CANCELLED -> true;
            default -> false;
        };
    }
}
