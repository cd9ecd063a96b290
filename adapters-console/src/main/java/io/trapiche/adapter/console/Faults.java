package io.trapiche.adapter.console;

import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the faults of one request. */
final class Faults {

    private final List<Violation> all = new ArrayList<>();

    void add(String field, String description) {
        all.add(new Violation(field, description));
    }

    /** The value; null when it has faults, which are then noted. */
    <T> @Nullable T valueOf(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Valid<T>(T value) -> value;
            case Parsed.Faulty<T>(List<Violation> found) -> {
                all.addAll(found);
                yield null;
            }
        };
    }

    boolean none() {
        return all.isEmpty();
    }

    List<Violation> all() {
        return List.copyOf(all);
    }
}
