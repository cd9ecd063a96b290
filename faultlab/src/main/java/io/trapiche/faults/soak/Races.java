package io.trapiche.faults.soak;

import io.trapiche.faults.actors.SandboxDriver;
import io.trapiche.faults.actors.Waiting;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People in VTEX who cancel an order some 50 to 1000 ms after something else began with it. */
final class Races implements AutoCloseable {

    static final String INVOICE = "F18 cancelled in VTEX while it is invoiced";
    static final String WAY = "cancelled in VTEX on its way";
    static final String QUESTION = "F18 the customer asks to cancel while it is acknowledged";
    static final String PLACEMENT = "F18 cancelled by the marketplace right after its placement";
    static final String APPROVAL = "F18 cancelled by the marketplace right after its approval";

    private static final int SOONEST = 50;
    private static final int LATEST = 1_000;

    private final SandboxDriver sandbox;
    private final FaultCounts counts;
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> begun = new ArrayList<>();

    Races(SandboxDriver sandbox, FaultCounts counts) {
        this.sandbox = sandbox;
        this.counts = counts;
        List.of(INVOICE, WAY, QUESTION, PLACEMENT, APPROVAL).forEach(counts::expect);
    }

    static Duration soon(Random dice) {
        return Duration.ofMillis(dice.nextInt(SOONEST, LATEST));
    }

    /** By seller or customer; an order that is invoiced meanwhile stays as it is. */
    void cancel(String account, String orderId, String race, Random dice) {
        cancel(account, orderId, race, dice.nextBoolean() ? "seller" : "customer", soon(dice));
    }

    /** At once, so that the seller has to be asked. */
    void ask(String account, String orderId) {
        cancel(account, orderId, QUESTION, "customer", Duration.ZERO);
    }

    private synchronized void cancel(
            String account, String orderId, String race, String by, Duration after) {
        begun.add(
                people.submit(
                        () -> {
                            Waiting.pause(after);
                            send(account, orderId, by);
                            counts.count(race);
                            return orderId;
                        }));
    }

    private void send(String account, String orderId, String by)
            throws IOException, InterruptedException {
        String wish = "{\"by\":\"%s\",\"reason\":\"a soak\"}".formatted(by);
        int _ = sandbox.send("POST", "/%s/orders/%s/cancel".formatted(account, orderId), wish);
    }

    /** Waits for those that are under way. */
    synchronized void await() throws InterruptedException, ExecutionException {
        for (Future<?> one : begun) {
            var _ = one.get();
        }
        begun.clear();
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}
