package io.trapiche.domain.order;

/**
 * Whether the customer has paid when the order is placed (VTEX: {@code marketplaceOrderStatus}).
 */
public enum PaymentStatus {
    /** Not paid yet; an approval follows. */
    PENDING,
    /** Paid; VTEX approves the order by itself. */
    APPROVED
}
