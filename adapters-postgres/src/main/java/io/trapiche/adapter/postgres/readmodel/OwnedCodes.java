package io.trapiche.adapter.postgres.readmodel;

import io.trapiche.domain.integration.Diagnosis;
import io.trapiche.domain.integration.Owner;

/**
 * Which codes are whose. Asked of the code table at each query, so that no row has to change when
 * that table does; codes nobody knows yet are the operators'.
 */
final class OwnedCodes {

    private OwnedCodes() {}

    /** Takes the array of {@link #of}. */
    static String condition(Owner owner) {
        return owner == Owner.OPERATOR
                ? " AND NOT code = ANY (?::text[])"
                : " AND code = ANY (?::text[])";
    }

    static String[] of(Owner owner) {
        return Diagnosis.known().stream()
                .filter(known -> (known.owner() == owner) != (owner == Owner.OPERATOR))
                .map(Diagnosis::code)
                .toArray(String[]::new);
    }
}
