package io.trapiche.sandbox.oms;

import com.fasterxml.jackson.annotation.JsonValue;

/** Which flow an order follows. */
public enum Origin {
    /** Placed in the seller's own shop. */
    MARKETPLACE("Marketplace"),
    /** Placed by an external marketplace. */
    FULFILLMENT("Fulfillment"),
    /** Between a marketplace and the seller that ships. */
    CHAIN("Chain");

    private final String wireName;

    Origin(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
