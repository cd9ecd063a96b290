package io.trapiche.domain.order;

/** How a line reaches the customer. */
public enum DeliveryChannel {
    DELIVERY,
    PICKUP_IN_POINT
}
