package io.trapiche.testkit.vtex;

import io.trapiche.application.vtex.port.OrderManagement.ChangeOutcome;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.order.change.OrderChange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The changes of orders in the in-memory VTEX. */
final class InMemoryChanges {

    private final Map<String, Change> changes = new LinkedHashMap<>();
    private boolean stalled;

    private record Change(OmsOrderRef order, OrderChange change, ChangeOutcome outcome) {}

    String begin(OmsOrderRef order, OrderChange change) {
        String id = "change-" + (changes.size() + 1);
        changes.put(id, new Change(order, change, ChangeOutcome.UNDER_WAY));
        return id;
    }

    void end(String id, ChangeOutcome outcome) {
        changes.computeIfPresent(id, (_, was) -> new Change(was.order(), was.change(), outcome));
    }

    boolean isOpen(String id) {
        return outcome(id) == ChangeOutcome.UNDER_WAY;
    }

    OrderChange change(String id) {
        return Objects.requireNonNull(changes.get(id)).change();
    }

    void stall() {
        stalled = true;
    }

    boolean isStalled() {
        return stalled;
    }

    boolean isUnderWay(OmsOrderRef order) {
        return changes.values().stream()
                .filter(change -> change.order().equals(order))
                .anyMatch(change -> change.outcome() == ChangeOutcome.UNDER_WAY);
    }

    Optional<String> find(OmsOrderRef order, OrderChange change, Set<String> others) {
        return changes.entrySet().stream()
                .filter(one -> one.getValue().order().equals(order))
                .filter(one -> one.getValue().change().equals(change))
                .map(Map.Entry::getKey)
                .filter(id -> !others.contains(id))
                .findFirst();
    }

    ChangeOutcome outcome(String id) {
        Change change = changes.get(id);
        if (change == null) {
            throw new IllegalArgumentException("no such change: " + id);
        }
        return change.outcome();
    }
}
