package io.trapiche.benchmarks;

import io.trapiche.benchmarks.load.Journeys;
import io.trapiche.benchmarks.load.Quiet;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.local.ScriptedErp;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One build at work. The sandbox, PostgreSQL and Kafka are other processes. */
final class CpuContestant implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** What is paid for. */
    enum Kind {
        WHOLE("a whole order, to invoiced", "orders", 400),
        ACCEPTED("PlaceOrder alone, to its answer", "intake-orders", 4_000);

        private final String description;
        private final String option;
        private final int orders;

        Kind(String description, String option, int orders) {
            this.description = description;
            this.option = option;
            this.orders = orders;
        }

        String description() {
            return description;
        }

        String option() {
            return option;
        }

        int orders() {
            return orders;
        }
    }

    private final String name;
    private final Service service;
    private final Journeys journeys;
    private final Quiet quiet;
    private final @Nullable ScriptedErp erp;
    private int rounds;
    private int placed;

    private CpuContestant(String name, Service service, @Nullable ScriptedErp erp) {
        this.name = name;
        this.service = service;
        this.journeys = new Journeys(service);
        this.quiet = Quiet.of(service);
        this.erp = erp;
    }

    static CpuContestant start(Kind kind, Builds.Build build, Workspace workspace) {
        return switch (kind) {
            case WHOLE -> {
                Service service = workspace.launchedBesideSandbox(build.checkout());
                yield new CpuContestant(build.name(), service, Journeys.erp(service));
            }
            case ACCEPTED ->
                    new CpuContestant(
                            build.name(),
                            workspace.launchedBesideSandbox(
                                    build.checkout(), "--trapiche.background=false"),
                            null);
        };
    }

    String name() {
        return name;
    }

    double millisPerOrder(int orders, int inFlight) throws InterruptedException {
        Duration before = service.jvm().cpu();
        journeys.place("round" + ++rounds + "-", orders, inFlight);
        placed += orders;
        if (erp != null) {
            journeys.awaitInvoiced(placed, LONGEST);
            var _ = quiet.await(LONGEST);
        }
        return (double) service.jvm().cpu().minus(before).toNanos() / orders / 1e6;
    }

    @Override
    public void close() {
        if (erp != null) {
            erp.close();
        }
        journeys.close();
        quiet.close();
        service.close();
    }
}
