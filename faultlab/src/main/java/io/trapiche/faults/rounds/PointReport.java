package io.trapiche.faults.rounds;

import io.trapiche.faults.audit.Finding;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A row for everything that was struck, and whether all is as it has to be. */
final class PointReport {

    private final PrintStream out;
    private final List<Finding> wrong = new ArrayList<>();

    PointReport(PrintStream out) {
        this.out = out;
        out.println("| Struck | Took | Seen |\n|---|---|---|");
    }

    void killed(KillPoint point, Optional<HeldLock.Waiter> struck, Duration took) {
        String seen =
                struck.map(waiter -> "killed, written before: " + new TreeSet<>(waiter.written()))
                        .orElse("NOT REACHED");
        row(point.toString(), took, seen, struck.isPresent());
    }

    void heldUp(FollowerFault fault, HeldUp seen, Duration took) {
        row(fault.toString(), took, seen.toString(), seen.isSound());
    }

    private void row(String struck, Duration took, String seen, boolean sound) {
        out.printf("| %s | %.1f s | %s |%n", struck, took.toMillis() / 1000.0, seen);
        if (!sound) {
            wrong.add(new Finding("struck", struck, "it is reached and borne", seen));
        }
    }

    /** What was not struck, or not borne. */
    List<Finding> wrong() {
        return List.copyOf(wrong);
    }
}
