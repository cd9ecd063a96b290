package io.trapiche.domain.oms.status;

import java.util.Locale;

/** Who has to act for an order to leave a status of VTEX's. */
public enum WaitsFor {
    /** VTEX goes on alone, at once or by a timer of its own. */
    VTEX,
    /** Whoever ships: the seller, its ERP or its people. */
    SELLER,
    /** Whoever sold: the marketplace, its payment and so its customer. */
    MARKETPLACE,
    /** Nothing follows. */
    NOBODY;

    /** As messages, lists and pages show it. */
    public String published() {
        return name().toLowerCase(Locale.ROOT);
    }
}
