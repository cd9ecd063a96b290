package io.trapiche.benchmarks.load;

import io.trapiche.benchmarks.process.Service;
import io.trapiche.local.ScriptedErp;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Orders of one kind, done until nothing is due any more. */
public final class OrderWork implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Journeys journeys;
    private final Quiet quiet;
    private final @Nullable ScriptedErp erp;
    private int placed;

    public OrderWork(OrderKind kind, Service service, Quiet quiet) {
        this.journeys = new Journeys(service);
        this.quiet = quiet;
        this.erp =
                switch (kind) {
                    case WHOLE -> Journeys.erp(service);
                    case ACCEPTED -> null;
                };
    }

    /** So many calls of PlaceOrder are in flight; whole orders go on beside one another. */
    public void done(String prefix, int orders, int inFlight) throws InterruptedException {
        journeys.place(prefix, orders, inFlight);
        placed += orders;
        if (erp != null) {
            journeys.awaitInvoiced(placed, LONGEST);
            var _ = quiet.await(LONGEST);
        }
    }

    @Override
    public void close() {
        if (erp != null) {
            erp.close();
        }
        journeys.close();
        quiet.close();
    }
}
