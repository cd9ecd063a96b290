package io.trapiche.benchmarks.beside;

import io.trapiche.benchmarks.report.Report;
import io.trapiche.benchmarks.report.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Shows every figure of every build, and how it stands to the first build's of the same round. */
public final class Comparison {

    private static final int DIGITS_OF_RATIOS = 2;

    private Comparison() {}

    public static <T> void tell(Report report, Rounds<T> rounds, List<Figure<T>> figures) {
        List<String> head = new ArrayList<>(List.of("figure"));
        head.addAll(rounds.builds());
        for (String name : others(rounds)) {
            head.add(name + " over " + rounds.builds().getFirst());
        }
        report.table(head, figures.stream().map(figure -> row(rounds, figure)).toList());
        report.line(Samples.explained(rounds.rounds().size()));
        report.line("");
    }

    private static List<String> others(Rounds<?> rounds) {
        return rounds.builds().subList(1, rounds.builds().size());
    }

    private static <T> List<String> row(Rounds<T> rounds, Figure<T> figure) {
        List<String> row = new ArrayList<>(List.of(figure.name()));
        int builds = rounds.builds().size();
        IntStream.range(0, builds)
                .mapToObj(build -> rounds.samples(build, figure.value()))
                .map(samples -> samples.text(figure.digits()))
                .forEach(row::add);
        IntStream.range(1, builds)
                .mapToObj(build -> rounds.ratios(build, figure.value()))
                .map(samples -> samples.text(DIGITS_OF_RATIOS))
                .forEach(row::add);
        return row;
    }
}
