package io.trapiche.faults.soak;

import io.trapiche.faults.audit.Finding;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How often each fault really happened. One that never did proves nothing, and is a finding. */
public final class FaultCounts {

    private final Map<String, Long> counts = new TreeMap<>();
    private final Set<String> expected = new TreeSet<>();

    /** Names what has to happen. */
    public synchronized void expect(String fault) {
        expected.add(fault);
    }

    public void count(String fault) {
        count(fault, 1);
    }

    public synchronized void count(String fault, long times) {
        counts.merge(fault, times, Long::sum);
    }

    public synchronized long of(String fault) {
        return counts.getOrDefault(fault, 0L);
    }

    /** The faults that were expected and never happened. */
    public synchronized List<Finding> missing() {
        return expected.stream()
                .filter(fault -> of(fault) == 0)
                .map(fault -> new Finding("fault", fault, "it happens", "never"))
                .toList();
    }

    /** As a table. */
    public synchronized void print(PrintStream out) {
        out.println("| Fault | Times |\n|---|---|");
        counts.forEach((fault, times) -> out.printf("| %s | %d |%n", fault, times));
    }
}
