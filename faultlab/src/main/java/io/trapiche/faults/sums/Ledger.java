package io.trapiche.faults.sums;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was checked, by check, and keeps what did not hold. */
final class Ledger {

    private final Map<String, Integer> checked = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** What one check says of one order. */
    record Page(Ledger ledger, String check, OrderCase order) {

        void equal(String what, long expected, long seen) {
            ledger.note(check, expected == seen, order, what, "" + expected, "" + seen);
        }

        void equal(String what, String expected, String seen) {
            ledger.note(check, expected.equals(seen), order, what, expected, seen);
        }

        void within(String what, long least, long most, long seen) {
            boolean holds = seen >= least && seen <= most;
            ledger.note(check, holds, order, what, least + " to " + most, "" + seen);
        }

        void holds(String what, boolean holds, String seen) {
            ledger.note(check, holds, order, what, "it is so", seen);
        }
    }

    Page page(SumCheck check, OrderCase order) {
        return new Page(this, check.getClass().getSimpleName(), order);
    }

    private void note(
            String check,
            boolean holds,
            OrderCase order,
            String what,
            String expected,
            String seen) {
        checked.merge(check, 1, Integer::sum);
        if (!holds) {
            faults.add(new Fault(check, order.name(), what, expected, seen));
        }
    }

    Map<String, Integer> checked() {
        return Map.copyOf(checked);
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }
}
