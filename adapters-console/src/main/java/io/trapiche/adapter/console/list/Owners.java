package io.trapiche.adapter.console.list;

import io.trapiche.domain.integration.Owner;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;

/** Published names of those who have to act. */
final class Owners {

    private Owners() {}

    static String nameOf(Owner owner) {
        return switch (owner) {
            case NOBODY -> "nobody";
            case SELLER -> "seller";
            case MARKETPLACE -> "marketplace";
            case OPERATOR -> "operator";
        };
    }

    static Parsed<Owner> parse(String field, String name) {
        for (Owner owner : Owner.values()) {
            if (nameOf(owner).equals(name)) {
                return Parsed.valid(owner);
            }
        }
        return Parsed.faulty(
                new Violation(
                        field, "is unknown (expected: seller, marketplace, operator or nobody)"));
    }
}
