package io.trapiche.benchmarks;

import io.trapiche.benchmarks.load.Journeys;
import io.trapiche.benchmarks.load.Quiet;
import io.trapiche.benchmarks.process.Database;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Waiting;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
        return Set.of("seconds", "settle", Builds.BEFORE);
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (Builds.Build build : Builds.of(options).all()) {
            Path folder = Files.createDirectories(workspace.folder().resolve(build.name()));
            try (Workspace own = Workspace.make(folder)) {
                report.progress(build.name());
                rows.add(measured(build, own, options));
            }
        }
        report.title("CPU while the barrier is held, in cores");
        report.table(List.of("build", "nothing held", "held"), rows);
    }

    private static List<String> measured(Builds.Build build, Workspace workspace, Options options)
            throws InterruptedException {
        Duration time = options.seconds("seconds", 30);
        Service service = workspace.launched(build.checkout());
        try (Journeys journeys = new Journeys(service);
                Quiet quiet = Quiet.of(service);
                Database elsewhere = service.statistics()) {
            journeys.place("before-", ORDERS, ORDERS);
            var _ = quiet.await(WORKED_OFF);
            double free = cores(service, time);
            // The embedded engine ends such transactions after a while; others' may not.
            elsewhere.run("set idle_in_transaction_session_timeout = 0");
            elsewhere.run("begin");
            elsewhere.run("create temporary table held (id int)");
            journeys.place("held-", ORDERS, ORDERS);
            Waiting.pause(options.seconds("settle", 20));
            double held = cores(service, time);
            elsewhere.run("rollback");
            return List.of(build.name(), Report.decimal(free, 3), Report.decimal(held, 3));
        }
    }

    private static double cores(Service service, Duration time) {
        Duration before = service.jvm().cpu();
        Waiting.pause(time);
        return (double) service.jvm().cpu().minus(before).toNanos() / time.toNanos();
    }
}
