package io.trapiche.faults.audit;

import java.util.List;

/** Checks every invariant against the evidence of a run. */
public final class Auditor {

    private Auditor() {}

    public static List<Finding> audit(Evidence evidence) {
        return Invariant.ALL.stream().flatMap(invariant -> invariant.check(evidence)).toList();
    }
}
