package io.trapiche.benchmarks.contestant;

import io.trapiche.benchmarks.beside.Contestant;
import io.trapiche.benchmarks.contestant.Cost.StoredEvents;
import io.trapiche.benchmarks.load.OrderKind;
import io.trapiche.benchmarks.load.OrderWork;
import io.trapiche.benchmarks.load.Quiet;
import io.trapiche.benchmarks.process.Build;
import io.trapiche.benchmarks.process.Database;
import io.trapiche.benchmarks.process.Site;
import io.trapiche.benchmarks.process.Waiting;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.Counters;
import java.time.Duration;

/** One build on a PostgreSQL that counts. */
public record CostContestant(Site site, Database statistics, OrderWork work) implements Contestant {

    public static final int IN_FLIGHT = 8;

    private static final Duration IDLE = Duration.ofSeconds(15);

    /** Returns when the first orders, which do not count, are done. */
    public static CostContestant start(OrderKind kind, Build build, Workspace workspace)
            throws InterruptedException {
        Counting.prepare(workspace);
        Site site = kind.start(build, workspace);
        OrderWork work = new OrderWork(kind, site.service(), Quiet.withoutQueries(site.service()));
        work.done("first-", first(kind), IN_FLIGHT);
        return new CostContestant(site, site.service().statistics(), work);
    }

    private static int first(OrderKind kind) {
        return switch (kind) {
            case WHOLE -> 20;
            case ACCEPTED -> 200;
        };
    }

    /** First what the service does without orders, then the orders. */
    public Cost cost(String prefix, int orders, int inFlight) throws InterruptedException {
        Counters begin = Counters.whenAllIn(statistics);
        Waiting.pause(IDLE);
        Counters before = Counters.whenAllIn(statistics);
        StoredEvents stored = StoredEvents.of(site.service());
        work.done(prefix, orders, inFlight);
        Counters after = Counters.whenAllIn(statistics);
        return new Cost(
                orders,
                after.since(before),
                before.since(begin),
                StoredEvents.of(site.service()).since(stored));
    }

    @Override
    public void close() {
        work.close();
        statistics.close();
        site.close();
    }
}
