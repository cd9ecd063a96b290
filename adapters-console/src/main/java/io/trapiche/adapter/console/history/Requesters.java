package io.trapiche.adapter.console.history;

import io.trapiche.domain.shared.Requester;

/** Published names of those who ask for something. */
final class Requesters {

    private Requesters() {}

    static String nameOf(Requester requester) {
        return switch (requester) {
            case MARKETPLACE -> "marketplace";
            case ERP -> "erp";
            case OPERATOR -> "operator";
            case VTEX -> "vtex";
        };
    }
}
