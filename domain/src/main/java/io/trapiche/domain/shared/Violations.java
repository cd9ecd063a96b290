package io.trapiche.domain.shared;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one input; each violation names its field by its path from there. */
public final class Violations {

    private final List<Violation> found;
    private final int most;
    private final String path;

    /** A collection that is empty. */
    public Violations() {
        this(Integer.MAX_VALUE);
    }

    /**
     * A collection that is empty.
     *
     * @param most how many are kept
     */
    public Violations(int most) {
        this(new ArrayList<>(), most, "");
    }

    private Violations(List<Violation> found, int most, String path) {
        this.found = found;
        this.most = most;
        this.path = path;
    }

    /** The same collection, for the fields of a part. */
    public Violations in(String field) {
        return new Violations(found, most, pathOf(field));
    }

    /** The same collection, for one element of a list. */
    public Violations in(String field, int index) {
        return in(element(field, index));
    }

    /** How one element of a list is called, for example {@code lines[0]}. */
    public static String element(String field, int index) {
        return field + "[" + index + "]";
    }

    /**
     * Adds a violation.
     *
     * @param field empty for the input, or the part, as a whole
     * @param description what is wrong and what was expected, without the value
     */
    public void add(String field, String description) {
        if (found.size() < most) {
            found.add(new Violation(pathOf(field), description));
        }
    }

    /** Adds that a field is not there. */
    public void missing(String field, String expected) {
        add(field, "is missing (expected: " + expected + ")");
    }

    /** Adds what was found elsewhere; paths are completed here. */
    public void addAll(List<Violation> violations) {
        violations.forEach(violation -> add(violation.field(), violation.description()));
    }

    /** The value, or null after adding its violations. */
    public <T> @Nullable T take(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Valid<T>(T value) -> value;
            case Parsed.Faulty<T>(List<Violation> violations) -> {
                addAll(violations);
                yield null;
            }
        };
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Everything collected so far, in the order in which it was found. */
    public List<Violation> all() {
        return List.copyOf(found);
    }

    private String pathOf(String field) {
        if (path.isEmpty() || field.isEmpty()) {
            return path + field;
        }
        return path + "." + field;
    }
}
