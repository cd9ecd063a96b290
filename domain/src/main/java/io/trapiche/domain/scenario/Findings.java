package io.trapiche.domain.scenario;

import io.trapiche.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one order; fields are named as in the marketplaces' contract. */
final class Findings {

    private final List<Violation> violations = new ArrayList<>();

    void add(String field, String description) {
        violations.add(new Violation(field, description));
    }

    static String line(int index, String field) {
        return "lines[%d].%s".formatted(index, field);
    }

    List<Violation> all() {
        return List.copyOf(violations);
    }
}
