package io.trapiche.benchmarks;

import io.trapiche.benchmarks.beside.Builds;
import io.trapiche.benchmarks.beside.Contest;
import io.trapiche.benchmarks.contestant.CostContestant;
import io.trapiche.benchmarks.load.OrderKind;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.MachineFacts;
import io.trapiche.benchmarks.report.Report;
import java.util.Set;

/** P5 and P6: commits, statements and write-ahead log per order, as PostgreSQL counts them. */
final class OrderCost implements Benchmark {

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
        return Set.of("orders", "intake-orders", "in-flight", "rounds", Builds.BESIDE);
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        report.title("P5, P6: what an order costs PostgreSQL");
        for (OrderKind kind : OrderKind.values()) {
            if (orders(kind, options) > 0) {
                try (Contest<CostContestant> contest =
                        Contest.start(
                                options.builds(),
                                workspace,
                                report,
                                (build, own) -> CostContestant.start(kind, build, own))) {
                    MachineFacts.tell(report, contest.first().site(), workspace);
                    measure(kind, contest, options, report);
                }
            }
        }
    }

    private static void measure(
            OrderKind kind, Contest<CostContestant> contest, Options options, Report report)
            throws Exception {
        int orders = orders(kind, options);
        int inFlight = Math.max(1, options.number("in-flight", CostContestant.IN_FLIGHT));
        report.line("**%s** (%d orders a round)".formatted(kind.description(), orders));
        report.line("");
        CostTable.tell(
                report,
                contest.rounds(
                        0,
                        options.number("rounds", 1),
                        (one, round) -> one.cost(round, orders, inFlight)));
    }

    private static int orders(OrderKind kind, Options options) {
        return options.number(
                kind.option(),
                switch (kind) {
                    case WHOLE -> 200;
                    case ACCEPTED -> 1_000;
                });
    }
}
