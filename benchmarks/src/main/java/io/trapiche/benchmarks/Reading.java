package io.trapiche.benchmarks;

import io.trapiche.benchmarks.beside.Builds;
import io.trapiche.benchmarks.beside.Comparison;
import io.trapiche.benchmarks.beside.Contest;
import io.trapiche.benchmarks.beside.Contestant;
import io.trapiche.benchmarks.beside.Figure;
import io.trapiche.benchmarks.process.Build;
import io.trapiche.benchmarks.process.ChildJvm;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.reading.ReadingDocuments;
import io.trapiche.benchmarks.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The CPU that reading one of VTEX's order documents takes. */
final class Reading implements Benchmark {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String DOCUMENTS = "adapters-vtex/src/test/resources/vtex/orders";

    @Override
    public String name() {
        return "reading";
    }

    @Override
    public String purpose() {
        return "CPU of reading an order document of VTEX";
    }

    @Override
    public Set<String> options() {
        return Set.of("documents", "rounds", Builds.BESIDE);
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        String documents = options.text("documents", DOCUMENTS);
        try (Contest<Reader> contest =
                Contest.start(options.builds(), workspace, report, Reader::new)) {
            report.title("Order documents read, those of " + documents);
            Comparison.tell(
                    report,
                    contest.rounds(
                            0,
                            options.number("rounds", 4),
                            (reader, round) -> reader.micros(documents, round)),
                    List.of(new Figure<>("µs of CPU a document", 1, Double::doubleValue)));
        }
    }

    private record Reader(Build build, Workspace workspace) implements Contestant {

        double micros(String documents, String round) {
            try (ChildJvm jvm =
                    build.run(ReadingDocuments.class, workspace, List.of(documents), round)) {
                jvm.awaitLogged(ReadingDocuments.TELLS, LONGEST);
                jvm.awaitEnd();
                return Double.parseDouble(
                        jvm.logged(ReadingDocuments.TELLS).strip().split(" ", -1)[0]);
            }
        }

        /** Nothing runs between rounds. */
        @Override
        public void close() {}
    }
}
