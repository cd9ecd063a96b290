package io.trapiche.benchmarks.beside;

import io.trapiche.benchmarks.report.Samples;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What was found by turns.
 *
 * @param builds their names
 * @param rounds of each round what each build found, in the order of the builds
 */
public record Rounds<T>(List<String> builds, List<List<T>> rounds) {

    public Rounds {
        builds = List.copyOf(builds);
        rounds = rounds.stream().map(List::copyOf).toList();
    }

    public List<T> of(int build) {
        return rounds.stream().map(round -> round.get(build)).toList();
    }

    Samples samples(int build, ToDoubleFunction<T> figure) {
        return new Samples(of(build).stream().map(figure::applyAsDouble).toList());
    }

    /** Over the first build's figure of the same round. */
    Samples ratios(int build, ToDoubleFunction<T> figure) {
        return new Samples(
                rounds.stream()
                        .map(
                                round ->
                                        figure.applyAsDouble(round.get(build))
                                                / figure.applyAsDouble(round.getFirst()))
                        .toList());
    }
}
