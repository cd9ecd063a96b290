package io.trapiche.faults.audit;

import java.util.List;
import java.util.stream.Stream;

/** What has to hold once everything has come to rest. */
public interface Invariant {

    /** All that are checked. */
    List<Invariant> ALL =
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

    /** Its number among the invariants, such as {@code I1}. */
    String id();

    Stream<Finding> check(Evidence evidence);

    default Finding finding(String order, String expected, String seen) {
        return new Finding(id(), order, expected, seen);
    }
}
