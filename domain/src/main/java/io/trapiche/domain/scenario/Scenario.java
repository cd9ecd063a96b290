package io.trapiche.domain.scenario;

/**
 * The order scenarios of VTEX's guide on new order integration. Of the first two an order is one; 5
 * to 10 say who delivers, and exclude each other; the others join any.
 */
public enum Scenario {
    PENDING_PAYMENT(1, "pending payment"),
    APPROVED_PAYMENT(2, "approved payment"),
    INTEREST(3, "interest"),
    DISCOUNTS(4, "discounts"),
    SELLER_DELIVERS(5, "the seller delivers"),
    FRANCHISE_DELIVERS(6, "a franchise delivers"),
    MARKETPLACE_DELIVERS(7, "the marketplace delivers the seller's stock"),
    MARKETPLACE_STOCK(8, "the marketplace delivers stock set aside for it"),
    PICKUP_POINT(9, "pickup point"),
    FRANCHISE_PICKUP_POINT(10, "pickup point of a franchise"),
    TAXES(11, "taxes"),
    TRACKING_HINTS(12, "tracking hints");

    private final int number;
    private final String plainName;

    Scenario(int number, String plainName) {
        this.number = number;
        this.plainName = plainName;
    }

    /** As VTEX's guide counts. */
    public int number() {
        return number;
    }

    public String plainName() {
        return plainName;
    }

    /** Whether an account needs the franchise capability for it. */
    public boolean needsFranchises() {
        return this == FRANCHISE_DELIVERS || this == FRANCHISE_PICKUP_POINT;
    }

    @Override
    public String toString() {
        return "scenario " + number + ", " + plainName;
    }
}
