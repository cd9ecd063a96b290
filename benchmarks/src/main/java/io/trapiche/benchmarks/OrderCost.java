package io.trapiche.benchmarks;

import io.trapiche.benchmarks.load.Journeys;
import io.trapiche.benchmarks.load.Quiet;
import io.trapiche.benchmarks.process.Database;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Waiting;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.Counters;
import io.trapiche.benchmarks.report.MachineFacts;
import io.trapiche.benchmarks.report.Report;
import io.trapiche.engines.EmbeddedPostgreSql;
import io.trapiche.engines.EngineSettings;
import io.trapiche.local.ScriptedErp;
import java.time.Duration;
import java.util.Set;

/** P5 and P6: commits, statements and write-ahead log per order, as PostgreSQL counts them. */
final class OrderCost implements Benchmark {

    private static final Duration INVOICED = Duration.ofMinutes(10);
    private static final Duration IDLE = Duration.ofSeconds(15);

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public String purpose() {
        return "commits, statements and write-ahead log per order";
    }

    @Override
    public Set<String> options() {
        return Set.of("orders", "intake-orders", "in-flight");
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        report.progress("making a PostgreSQL that counts statements");
        countStatements(workspace);
        int inFlight = Math.max(1, options.number("in-flight", 8));
        report.title("P5, P6: what an order costs PostgreSQL");
        toInvoiced(Math.max(1, options.number("orders", 200)), inFlight, workspace, report);
        intake(Math.max(1, options.number("intake-orders", 1_000)), inFlight, workspace, report);
    }

    /** The service's own start writes the settings file anew, but not what was altered by SQL. */
    private static void countStatements(Workspace workspace) {
        try (EmbeddedPostgreSql postgres =
                        EmbeddedPostgreSql.start(
                                EngineSettings.in(workspace.data().resolve("postgresql")));
                Database database =
                        Database.open(
                                postgres.jdbcUrl(EmbeddedPostgreSql.SUPERUSER),
                                EmbeddedPostgreSql.SUPERUSER)) {
            database.run(
                    "alter system set shared_preload_libraries = '%s'".formatted(Counters.MODULE));
            database.run("create extension " + Counters.MODULE);
        }
    }

    private static void toInvoiced(int orders, int inFlight, Workspace workspace, Report report)
            throws Exception {
        int first = Math.max(20, orders / 10);
        report.progress("whole orders");
        try (Service service = workspace.service();
                Database statistics = service.statistics();
                Journeys journeys = new Journeys(service);
                Quiet quiet = Quiet.withoutQueries(service);
                ScriptedErp _ = Journeys.erp(service)) {
            MachineFacts.tell(report, statistics, workspace.folder());
            journeys.place("first-", first, inFlight);
            journeys.awaitInvoiced(first, INVOICED);
            var _ = quiet.await(INVOICED);
            Counters idle = idle(statistics, report);
            StoredEvents stored = StoredEvents.of(service);
            Counters before = Counters.whenAllIn(statistics);
            journeys.place("order-", orders, inFlight);
            journeys.awaitInvoiced(first + orders, INVOICED);
            var _ = quiet.await(INVOICED);
            CostTable.tell(
                    report,
                    "A whole order, to invoiced",
                    orders,
                    new Cost(
                            Counters.whenAllIn(statistics).since(before),
                            idle,
                            StoredEvents.of(service).since(stored)));
        }
    }

    private static void intake(int orders, int inFlight, Workspace workspace, Report report)
            throws Exception {
        report.progress("intake alone");
        try (Service service = workspace.service("--trapiche.background=false");
                Database statistics = service.statistics();
                Journeys journeys = new Journeys(service)) {
            journeys.place("warm-", 200, inFlight);
            Counters idle = idle(statistics, report);
            StoredEvents stored = StoredEvents.of(service);
            Counters before = Counters.whenAllIn(statistics);
            journeys.place("intake-", orders, inFlight);
            CostTable.tell(
                    report,
                    "PlaceOrder alone, to its answer",
                    orders,
                    new Cost(
                            Counters.whenAllIn(statistics).since(before),
                            idle,
                            StoredEvents.of(service).since(stored)));
        }
    }

    private static Counters idle(Database statistics, Report report) {
        report.progress("what the service does without orders");
        Counters before = Counters.whenAllIn(statistics);
        Waiting.pause(IDLE);
        return Counters.whenAllIn(statistics).since(before);
    }

    /**
     * A measurement.
     *
     * @param idle the same counters over a time without any order
     */
    record Cost(Counters all, Counters idle, StoredEvents events) {

        /** How much of the idle time the measurement holds. */
        double idleShare() {
            return (double) all.at() / idle.at();
        }
    }

    /** Events in the store, and the bytes of their payloads. */
    record StoredEvents(long count, long payloadBytes) {

        static StoredEvents of(Service service) {
            try (Database database = service.database()) {
                return new StoredEvents(
                        database.number("select count(*) from domain_event"),
                        database.number(
                                "select coalesce(sum(octet_length(payload)), 0) from domain_event"));
            }
        }

        StoredEvents since(StoredEvents before) {
            return new StoredEvents(count - before.count, payloadBytes - before.payloadBytes);
        }
    }
}
