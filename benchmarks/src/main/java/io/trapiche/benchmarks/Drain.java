package io.trapiche.benchmarks;

import io.trapiche.benchmarks.load.Journeys;
import io.trapiche.benchmarks.load.Pace;
import io.trapiche.benchmarks.process.Database;
import io.trapiche.benchmarks.process.SandboxControl;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Waiting;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.MachineFacts;
import io.trapiche.benchmarks.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** P14: how much faster orders leave after an outage of VTEX than they came during it. */
final class Drain implements Benchmark {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    @Override
    public String name() {
        return "drain";
    }

    @Override
    public String purpose() {
        return "orders that leave after an outage of VTEX, over their arrival";
    }

    @Override
    public Set<String> options() {
        return Set.of("rate", "seconds");
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        Pace arrival =
                new Pace(Math.max(1, options.number("rate", 8)), options.seconds("seconds", 600));
        report.progress("starting the service");
        try (Service service = workspace.service();
                Database statistics = service.statistics();
                SandboxControl sandbox = service.sandbox();
                Journeys journeys = new Journeys(service)) {
            report.title("P14: drain after an outage");
            MachineFacts.tell(report, statistics, workspace.folder());
            report.progress(arrival.beats() + " orders while VTEX is away");
            sandbox.outage(Service.ACCOUNT);
            arrival.run(i -> journeys.place("away-" + i));
            sandbox.noFaults();
            tell(report, arrival, drained(sandbox, arrival.beats()));
        }
    }

    /** From VTEX's return until VTEX has all of them. */
    private static Duration drained(SandboxControl sandbox, int orders) {
        long began = System.nanoTime();
        if (!Waiting.await(() -> sandbox.orders(Service.ACCOUNT) >= orders, LONGEST)) {
            throw new IllegalStateException("not all orders reached VTEX");
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void tell(Report report, Pace arrival, Duration drained) {
        double perSecond = arrival.beats() / (drained.toNanos() / 1e9);
        report.table(
                List.of("arrived per second", "left per second", "ratio"),
                List.of(
                        List.of(
                                Integer.toString(arrival.perSecond()),
                                Report.decimal(perSecond, 1),
                                Report.decimal(perSecond / arrival.perSecond(), 2))));
    }
}
