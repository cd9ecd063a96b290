package io.trapiche.domain.shared;

import java.util.List;

/** A value, or every fault found while reading it. */
public sealed interface Parsed<T> {

    /** The input was sound. */
    record Valid<T>(T value) implements Parsed<T> {}

    /** The input had these faults, at least one. */
    record Faulty<T>(List<Violation> violations) implements Parsed<T> {
        public Faulty {
            violations = List.copyOf(violations);
        }
    }

    static <T> Parsed<T> valid(T value) {
        return new Valid<>(value);
    }

    static <T> Parsed<T> faulty(Violation violation) {
        return new Faulty<>(List.of(violation));
    }
}
