package io.trapiche.faults.audit;

import java.util.List;

/** Checks every invariant against the evidence of a run. */
public final class Auditor {

    /** All that are checked. */
    private static final List<Invariant> ALL =
            List.of(
                    new NothingLost(),
                    new CommandsAnsweredOnce(),
                    new NoDuplicateEffect(),
                    new ExportComplete(),
                    new ExportOrdered(),
                    new FeedSafe(),
                    new AccountsApart(),
                    new HubAgreesWithVtex(),
                    new NobodyStandsStill(),
                    new NoSecretLeaves());

    private Auditor() {}

    public static List<Finding> audit(Evidence evidence) {
        return ALL.stream().flatMap(invariant -> invariant.check(evidence)).toList();
    }
}
