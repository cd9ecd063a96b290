package io.trapiche.faults.audit;

import java.util.stream.Stream;

/** What has to hold once everything has come to rest. */
public interface Invariant {

    /** Its number among the invariants, such as {@code I1}. */
    String id();

    Stream<Finding> check(Evidence evidence);

    default Finding finding(String order, String expected, String seen) {
        return new Finding(id(), order, expected, seen);
    }
}
