package io.trapiche.adapter.erp.command.reading;

import io.trapiche.domain.shared.Violation;
import io.trapiche.domain.shared.Violations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with one command: each member once, and no parts of one that is wrong itself. */
final class CommandFaults {

    /** As many as anybody will read. */
    private static final int MOST = 50;

    private final Map<String, String> byPath = new LinkedHashMap<>();

    /**
     * Adds a fault, unless the member has one.
     *
     * @param description what is wrong and what was expected, without the value
     */
    void add(String path, String description) {
        byPath.putIfAbsent(path, description);
    }

    boolean has(String path) {
        return byPath.containsKey(path);
    }

    /** Whether nobody would read more. */
    boolean isFull() {
        return byPath.size() >= MOST;
    }

    boolean isEmpty() {
        return byPath.isEmpty();
    }

    List<Violation> all() {
        Violations all = new Violations(MOST);
        byPath.forEach(
                (path, description) -> {
                    if (!isPartOfFaulty(path)) {
                        all.add(path, description);
                    }
                });
        return all.all();
    }

    /** Whether the member has a fault, or is part of one that has. */
    boolean covers(String path) {
        return has(path) || isPartOfFaulty(path);
    }

    private boolean isPartOfFaulty(String path) {
        for (int end = path.length() - 1; end > 0; end--) {
            char next = path.charAt(end);
            if ((next == '.' || next == '[') && has(path.substring(0, end))) {
                return true;
            }
        }
        return false;
    }
}
