package io.trapiche.adapter.erp.command;

import io.trapiche.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;

/** The faults of one command, as many as anybody will read. */
final class Violations {

    private static final int MOST = 50;
    private static final int SHOWN = 40;

    private final List<Violation> all = new ArrayList<>();

    void add(Violation violation) {
        if (all.size() < MOST) {
            all.add(violation);
        }
    }

    void addAll(List<Violation> violations) {
        violations.forEach(this::add);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Violation> all() {
        return List.copyOf(all);
    }

    /** A name from outside, short and without characters that could do harm in a log. */
    static String shown(String name) {
        String clean = name.replaceAll("[^A-Za-z0-9._-]", "?");
        return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "…";
    }
}
