package io.trapiche.benchmarks.load;

import io.trapiche.benchmarks.process.SandboxControl;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Waiting;
import io.trapiche.local.JourneyOrders;
import io.trapiche.local.MarketplaceClient;
import io.trapiche.local.ScriptedErp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/** Orders through the public edges; a scripted ERP takes them on to invoiced if it is there. */
public final class Journeys implements AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final MarketplaceClient marketplace;
    private final SandboxControl sandbox;

    public Journeys(Service service) {
        this.marketplace = service.marketplace();
        this.sandbox = service.sandbox();
    }

    public static ScriptedErp erp(Service service) {
        return new ScriptedErp(service.kafkaServers(), List.of(Service.ACCOUNT), _ -> {});
    }

    /** Returns when all are answered OK. */
    public void place(String prefix, int orders, int inFlight) throws InterruptedException {
        Semaphore free = new Semaphore(inFlight);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> placed =
                    IntStream.rangeClosed(1, orders)
                            .mapToObj(i -> threads.submit(() -> place(prefix + i, free)))
                            .toList();
            for (Future<?> one : placed) {
                one.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("an order was not taken", failure.getCause());
        }
    }

    private void place(String orderId, Semaphore free) {
        free.acquireUninterruptibly();
        try {
            place(orderId);
        } finally {
            free.release();
        }
    }

    public void place(String orderId) {
        var _ =
                marketplace
                        .orders(ANSWER)
                        .placeOrder(
                                JourneyOrders.paid(Service.ACCOUNT, Service.MARKETPLACE, orderId));
    }

    /** Waits until VTEX has so many invoiced orders of the account. */
    public void awaitInvoiced(int orders, Duration limit) {
        if (!Waiting.await(() -> invoiced() >= orders, limit)) {
            throw new IllegalStateException(
                    "%d of %d orders invoiced after %d s"
                            .formatted(invoiced(), orders, limit.toSeconds()));
        }
    }

    private long invoiced() {
        return sandbox.orders(Service.ACCOUNT, "invoiced");
    }

    @Override
    public void close() {
        marketplace.close();
        sandbox.close();
    }
}
