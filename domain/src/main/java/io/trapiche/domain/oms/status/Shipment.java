package io.trapiche.domain.oms.status;

/**
 * What is known of an order's way once it is invoiced.
 *
 * @param pickup the customer fetches it (VTEX: {@code pickup-in-point})
 * @param promiseAhead the promised date is still to come
 */
public record Shipment(boolean pickup, boolean promiseAhead, Courier courier) {

    /** What the carrier told. */
    public enum Courier {
        NOTHING,
        UNDER_WAY,
        /** The customer has it. */
        FINISHED
    }
}
