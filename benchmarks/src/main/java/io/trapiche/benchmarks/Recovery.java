package io.trapiche.benchmarks;

import io.trapiche.benchmarks.beside.Builds;
import io.trapiche.benchmarks.beside.Comparison;
import io.trapiche.benchmarks.beside.Contest;
import io.trapiche.benchmarks.beside.Figure;
import io.trapiche.benchmarks.contestant.StoredOrders;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.Report;
import java.util.List;
import java.util.Set;

/** From {@code kill -9} to ready again, by the README's command, with orders stored. */
final class Recovery implements Benchmark {

    @Override
    public String name() {
        return "recovery";
    }

    @Override
    public String purpose() {
        return "from kill -9 to ready again";
    }

    @Override
    public Set<String> options() {
        return Set.of("orders", "kills", Builds.BESIDE);
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        int orders = Math.max(1, options.number("orders", 5_000));
        try (Contest<StoredOrders> contest =
                Contest.start(
                        options.builds(),
                        workspace,
                        report,
                        (build, own) -> StoredOrders.store(orders, build, own))) {
            report.title("From kill -9 to ready, " + orders + " orders stored");
            Comparison.tell(
                    report,
                    contest.rounds(0, options.number("kills", 3), (one, _) -> seconds(one)),
                    List.of(new Figure<>("seconds", 1, Double::doubleValue)));
        }
    }

    /** Begins with what the last kill left behind, and ends with the next one. */
    private static double seconds(StoredOrders stored) {
        long began = System.nanoTime();
        Service service = stored.workspace().service(stored.build());
        double seconds = (System.nanoTime() - began) / 1e9;
        service.jvm().kill();
        return seconds;
    }
}
