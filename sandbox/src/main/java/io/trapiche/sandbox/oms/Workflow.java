package io.trapiche.sandbox.oms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statuses an order went through, the present one last. */
public record Workflow(List<Step> steps) {
    public Workflow {
        steps = List.copyOf(steps);
    }

    /** Into which status, and when. */
    public record Step(Status status, Instant at) {}

    static Workflow startingWith(Status status, Instant at) {
        return new Workflow(List.of(new Step(status, at)));
    }

    /** No two steps share an instant, so that clients can sort them. */
    Workflow to(Status status, Instant now) {
        Instant earliest = last().at().plusNanos(1000);
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(status, now.isBefore(earliest) ? earliest : now));
        return new Workflow(longer);
    }

    public Step last() {
        return steps.getLast();
    }

    @JsonIgnore
    Status status() {
        return last().status();
    }

    @Nullable Status before(Status status) {
        for (int i = steps.size() - 1; i > 0; i--) {
            if (steps.get(i).status() == status) {
                return steps.get(i - 1).status();
            }
        }
        return null;
    }

    /** When the order first came into the status; null when it never did. */
    public @Nullable Instant firstTime(Status status) {
        return steps.stream()
                .filter(step -> step.status() == status)
                .map(Step::at)
                .findFirst()
                .orElse(null);
    }
}
