package io.trapiche.application.backfill.port;

import io.trapiche.domain.oms.OmsOrderRef;
import java.util.Locale;

/** An order that was found and could not be read, and why. */
public record UnhealedOrder(OmsOrderRef order, Reason reason) {

    /** Why it could not be read. Names are stored. */
    public enum Reason {
        /** VTEX lists it, or showed it once, and says that there is no such order. */
        MISSING,
        /** No list shows it, and the reconciliation before told that VTEX has it no more. */
        GONE,
        /** Every try to read it failed until the comparison was given up. */
        UNREAD;

        /** For people and the operators' API. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
