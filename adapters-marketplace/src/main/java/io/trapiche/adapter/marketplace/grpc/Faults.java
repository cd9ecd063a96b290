package io.trapiche.adapter.marketplace.grpc;

import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the faults of one request; each names its field by the path in the contract. */
final class Faults {

    private final List<Violation> found;
    private final String path;

    Faults() {
        this(new ArrayList<>(), "");
    }

    private Faults(List<Violation> found, String path) {
        this.found = found;
        this.path = path;
    }

    /** The same collection, for the fields of a message inside. */
    Faults in(String field) {
        return new Faults(found, pathOf(field));
    }

    /** The same collection, for one element of a repeated field. */
    Faults in(String field, int index) {
        return new Faults(found, pathOf(element(field, index)));
    }

    static String element(String field, int index) {
        return field + "[" + index + "]";
    }

    /**
     * Adds a fault.
     *
     * @param description what is wrong and what was expected, without the value
     */
    void add(String field, String description) {
        found.add(new Violation(pathOf(field), description));
    }

    void missing(String field, String expected) {
        add(field, "is missing (expected: " + expected + ")");
    }

    /** The value, or null after adding its faults; their paths are completed here. */
    <T> @Nullable T take(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Valid<T>(T value) -> value;
            case Parsed.Faulty<T>(var violations) -> {
                addAll(violations);
                yield null;
            }
        };
    }

    /** Adds what was found elsewhere; paths are completed here. */
    void addAll(List<Violation> violations) {
        violations.forEach(fault -> add(fault.field(), fault.description()));
    }

    /** Ends the call when there are any. */
    void refuse() {
        refuse(Map.of());
    }

    /**
     * Ends the call when there are any.
     *
     * @param metadata told besides
     */
    void refuse(Map<String, String> metadata) {
        if (!found.isEmpty()) {
            throw GrpcErrors.invalid(found, metadata);
        }
    }

    private String pathOf(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
