package io.trapiche.benchmarks;

import io.trapiche.benchmarks.process.Waiting;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.Report;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Runs one benchmark: {@code <name> [options]}. */
public final class Benchmarks {

    private static final List<Benchmark> ALL =
            List.of(
                    new WholeOrder(),
                    new IntakeRatio(),
                    new OrderCost(),
                    new OrderCpu(),
                    new IdleCpu(),
                    new Footprint(),
                    new Start(),
                    new ExportLag(),
                    new VtexCalls(),
                    new CallBudget(),
                    new Reads(),
                    new IdleAccounts(),
                    new Drain(),
                    new Recovery(),
                    new Rebuild(),
                    new Reading(),
                    new HeldBarrier(),
                    new CommandFlood());
    private static final Set<String> COMMON = Set.of("data", "limit");
    private static final int WRONG_USE = 2;
    private static final int OUT_OF_TIME = 3;

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        System.setProperty("logback.configurationFile", "benchmark-logging.xml");
        Report report = Report.onStandardOutput();
        try {
            run(args, report);
        } catch (IllegalArgumentException wrong) {
            report.progress(String.valueOf(wrong.getMessage()));
            usage(report);
            System.exit(WRONG_USE);
        }
        System.exit(0);
    }

    private static void run(String[] args, Report report) throws Exception {
        String name = args.length == 0 ? "" : args[0];
        Benchmark benchmark =
                ALL.stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("which benchmark?"));
        Set<String> known = new TreeSet<>(benchmark.options());
        known.addAll(COMMON);
        Options options = Options.parse(Arrays.asList(args).subList(1, args.length), known);
        endAfter(options.seconds("limit", 3600), report);
        try (Workspace workspace = Workspace.make(Path.of(options.text("data", temporary())))) {
            benchmark.run(options, workspace, report);
        }
    }

    private static String temporary() {
        return System.getProperty("java.io.tmpdir");
    }

    private static void endAfter(Duration limit, Report report) {
        Thread.ofPlatform()
                .daemon()
                .name("limit")
                .start(
                        () -> {
                            Waiting.pause(limit);
                            report.progress(
                                    "not done after " + limit.toSeconds() + " s: giving up");
                            System.exit(OUT_OF_TIME);
                        });
    }

    private static void usage(Report report) {
        report.progress("usage: benchmarks/run <name> [--option value] ...");
        for (Benchmark one : ALL) {
            report.progress(
                    "  %-12s %s; options %s"
                            .formatted(one.name(), one.purpose(), new TreeSet<>(one.options())));
        }
        report.progress("  all: --data <folder for temporary data>, --limit <seconds>");
    }
}
