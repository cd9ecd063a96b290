package io.trapiche.benchmarks;

import io.trapiche.benchmarks.load.Journeys;
import io.trapiche.benchmarks.load.Quiet;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** From {@code kill -9} to ready again, by the README's command, with orders stored. */
final class Recovery implements Benchmark {

    private static final Duration WORKED_OFF = Duration.ofMinutes(20);
    private static final int IN_FLIGHT = 16;

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
        return Set.of("orders", "kills", Builds.BEFORE);
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        int orders = Math.max(1, options.number("orders", 5_000));
        int kills = Math.max(1, options.number("kills", 3));
        List<List<String>> rows = new ArrayList<>();
        for (Builds.Build build : Builds.of(options).all()) {
            Path folder = Files.createDirectories(workspace.folder().resolve(build.name()));
            try (Workspace own = Workspace.make(folder)) {
                report.progress(build.name() + ": storing " + orders + " orders");
                store(build, own, orders);
                for (int kill = 1; kill <= kills; kill++) {
                    report.progress(build.name() + ": kill " + kill);
                    rows.add(
                            List.of(
                                    build.name(),
                                    Integer.toString(kill),
                                    Report.decimal(recovered(build, own).toMillis() / 1e3, 1)));
                }
            }
        }
        report.title("From kill -9 to ready, " + orders + " orders stored");
        report.table(List.of("build", "kill", "seconds"), rows);
    }

    /** Orders on their way that nothing is due for, and a service that was killed. */
    static void store(Builds.Build build, Workspace workspace, int orders)
            throws InterruptedException {
        Service service = workspace.launched(build.checkout());
        try (Journeys journeys = new Journeys(service);
                Quiet quiet = Quiet.of(service)) {
            journeys.place("order-", orders, IN_FLIGHT);
            var _ = quiet.await(WORKED_OFF);
        }
        service.jvm().kill();
    }

    /** Begins with what the last kill left behind, and ends with the next one. */
    private static Duration recovered(Builds.Build build, Workspace workspace) {
        long began = System.nanoTime();
        Service service = workspace.launched(build.checkout());
        Duration ready = Duration.ofNanos(System.nanoTime() - began);
        service.jvm().kill();
        return ready;
    }
}
