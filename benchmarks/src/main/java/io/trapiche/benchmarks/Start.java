package io.trapiche.benchmarks;

import io.trapiche.benchmarks.beside.Builds;
import io.trapiche.benchmarks.beside.Comparison;
import io.trapiche.benchmarks.beside.Contest;
import io.trapiche.benchmarks.beside.Contestant;
import io.trapiche.benchmarks.beside.Figure;
import io.trapiche.benchmarks.process.Site;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.Report;
import java.util.List;
import java.util.Set;

/** From the command to ready, on engines that run and a schema that is migrated. */
final class Start implements Benchmark {

    private record Started(Site site) implements Contestant {

        double seconds() {
            return site.startAgain().toNanos() / 1e9;
        }

        @Override
        public void close() {
            site.close();
        }
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String purpose() {
        return "from the command to ready, on engines of an operator's";
    }

    @Override
    public Set<String> options() {
        return Set.of("starts", Builds.BESIDE);
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        report.title("From the command to ready, on engines that run");
        try (Contest<Started> contest =
                Contest.start(
                        options.builds(),
                        workspace,
                        report,
                        (build, own) -> new Started(Site.start(own, build)))) {
            Comparison.tell(
                    report,
                    contest.rounds(1, options.number("starts", 5), (one, _) -> one.seconds()),
                    List.of(new Figure<>("seconds", 2, Double::doubleValue)));
        }
    }
}
