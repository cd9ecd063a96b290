package io.trapiche.benchmarks;

import io.trapiche.benchmarks.process.ChildJvm;
import io.trapiche.benchmarks.process.Ports;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.Report;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Making the lists and the integration log anew out of all events, by the README's command. */
final class Rebuild implements Benchmark {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Spring Boot names the main class before it, which is not the same in all builds. */
    private static final String STARTED = "Application in ";

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String purpose() {
        return "read models made anew out of all events";
    }

    @Override
    public Set<String> options() {
        return Set.of("orders", "rounds", Builds.BEFORE);
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        int orders = Math.max(1, options.number("orders", 5_000));
        int rounds = Math.max(1, options.number("rounds", 3));
        List<Builds.Build> builds = Builds.of(options).all();
        report.progress("storing " + orders + " orders");
        Recovery.store(builds.getFirst(), workspace, orders);
        List<List<String>> rows = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            for (Builds.Build build : builds) {
                report.progress(build.name() + ": round " + round);
                rows.add(row(build, round, workspace));
            }
        }
        report.title("Read models made anew, " + orders + " orders stored");
        report.table(List.of("build", "round", "seconds"), rows);
    }

    private static List<String> row(Builds.Build build, int round, Workspace workspace) {
        Path log = workspace.folder().resolve(build.name() + "-" + round + ".log");
        List<String> arguments =
                new ArrayList<>(
                        Service.arguments(workspace, Ports.free(), "--rebuild-read-models"));
        // The command sets these itself, and builds before this one take no second value.
        arguments.removeIf(
                one ->
                        one.startsWith("--server.port=")
                                || one.startsWith("--management.server.port="));
        try (ChildJvm jvm = ChildJvm.launch(build.checkout(), arguments, log)) {
            jvm.awaitLogged(STARTED, LONGEST);
            long began = System.nanoTime();
            jvm.awaitLogged("read models rebuilt", LONGEST);
            double seconds = (System.nanoTime() - began) / 1e9;
            jvm.awaitEnd();
            return List.of(build.name(), Integer.toString(round), Report.decimal(seconds, 2));
        }
    }
}
