package io.trapiche.benchmarks;

import io.trapiche.benchmarks.beside.Builds;
import io.trapiche.benchmarks.beside.Comparison;
import io.trapiche.benchmarks.beside.Contest;
import io.trapiche.benchmarks.beside.Contestant;
import io.trapiche.benchmarks.beside.Figure;
import io.trapiche.benchmarks.load.Quiet;
import io.trapiche.benchmarks.load.WholeOrders;
import io.trapiche.benchmarks.process.Build;
import io.trapiche.benchmarks.process.Cores;
import io.trapiche.benchmarks.process.Site;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What the service and its PostgreSQL burn while there is nothing to do. */
final class IdleCpu implements Benchmark {

    private static final Duration WORKED_OFF = Duration.ofMinutes(5);
    private static final int ON_THEIR_WAY = 16;

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public String purpose() {
        return "CPU while there is nothing to do";
    }

    @Override
    public Set<String> options() {
        return Set.of("orders", "seconds", "rounds", Builds.BESIDE);
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        int orders = Math.max(1, options.number("orders", 200));
        Duration time = options.seconds("seconds", 30);
        try (Contest<Idle> contest =
                Contest.start(
                        options.builds(),
                        workspace,
                        report,
                        (build, own) -> Idle.start(orders, build, own))) {
            report.title("CPU with nothing to do, in cores");
            Comparison.tell(
                    report,
                    contest.rounds(
                            0,
                            options.number("rounds", 3),
                            (one, _) -> Cores.over(time, one.site())),
                    figures());
        }
    }

    private static List<Figure<Cores>> figures() {
        return List.of(
                new Figure<>("service", 4, Cores::service),
                new Figure<>("PostgreSQL", 4, Cores::postgres),
                new Figure<>("both", 4, Cores::both));
    }

    /** A build that has worked, so that it is compiled and has something to look through. */
    private record Idle(Site site) implements Contestant {

        static Idle start(int orders, Build build, Workspace workspace)
                throws InterruptedException {
            Site site = Site.start(workspace, build);
            try (WholeOrders whole = new WholeOrders(site.service());
                    Quiet quiet = Quiet.of(site.service())) {
                var _ = whole.closed("before-", orders, ON_THEIR_WAY);
                var _ = quiet.await(WORKED_OFF);
            }
            return new Idle(site);
        }

        @Override
        public void close() {
            site.close();
        }
    }
}
