package io.trapiche.benchmarks;

import io.trapiche.benchmarks.beside.Builds;
import io.trapiche.benchmarks.beside.Comparison;
import io.trapiche.benchmarks.beside.Contest;
import io.trapiche.benchmarks.beside.Contestant;
import io.trapiche.benchmarks.beside.Figure;
import io.trapiche.benchmarks.load.Journeys;
import io.trapiche.benchmarks.load.Quiet;
import io.trapiche.benchmarks.process.Build;
import io.trapiche.benchmarks.process.Cores;
import io.trapiche.benchmarks.process.Database;
import io.trapiche.benchmarks.process.Site;
import io.trapiche.benchmarks.process.Waiting;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What the service burns while a transaction elsewhere holds the order of events back. */
final class HeldBarrier implements Benchmark {

    private static final Duration WORKED_OFF = Duration.ofMinutes(5);
    private static final int ORDERS = 10;

    @Override
    public String name() {
        return "held-barrier";
    }

    @Override
    public String purpose() {
        return "CPU while an open transaction holds events back and no order comes";
    }

    @Override
    public Set<String> options() {
        return Set.of("seconds", "settle", "rounds", Builds.BESIDE);
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        Duration time = options.seconds("seconds", 30);
        Duration settle = options.seconds("settle", 20);
        try (Contest<Held> contest =
                Contest.start(options.builds(), workspace, report, Held::start)) {
            report.title("CPU while the barrier is held, in cores");
            Comparison.tell(
                    report,
                    contest.rounds(
                            0,
                            options.number("rounds", 1),
                            (one, round) -> one.used(round, time, settle)),
                    figures());
        }
    }

    private static List<Figure<Used>> figures() {
        return List.of(
                new Figure<>("service, nothing held", 3, used -> used.free().service()),
                new Figure<>("service, held", 3, used -> used.held().service()),
                new Figure<>("PostgreSQL, nothing held", 3, used -> used.free().postgres()),
                new Figure<>("PostgreSQL, held", 3, used -> used.held().postgres()));
    }

    /** A turn. */
    record Used(Cores free, Cores held) {}

    /**
     * A build with a hand on its barrier.
     *
     * @param elsewhere in another database of the same PostgreSQL
     */
    private record Held(Site site, Journeys journeys, Quiet quiet, Database elsewhere)
            implements Contestant {

        static Held start(Build build, Workspace workspace) {
            Site site = Site.start(workspace, build);
            Database elsewhere = site.service().statistics();
            // The embedded engine ends such transactions after a while; others' may not.
            elsewhere.run("set idle_in_transaction_session_timeout = 0");
            elsewhere.run("set transaction_timeout = 0");
            return new Held(
                    site, new Journeys(site.service()), Quiet.of(site.service()), elsewhere);
        }

        Used used(String round, Duration time, Duration settle) throws InterruptedException {
            journeys.place(round + "before-", ORDERS, ORDERS);
            var _ = quiet.await(WORKED_OFF);
            Cores free = Cores.over(time, site);
            elsewhere.run("begin");
            elsewhere.run("create temporary table held (id int)");
            journeys.place(round + "held-", ORDERS, ORDERS);
            Waiting.pause(settle);
            Cores held = Cores.over(time, site);
            elsewhere.run("rollback");
            return new Used(free, held);
        }

        @Override
        public void close() {
            elsewhere.close();
            quiet.close();
            journeys.close();
            site.close();
        }
    }
}
