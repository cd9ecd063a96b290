package io.trapiche.sandbox.oms;

import org.jspecify.annotations.Nullable;

/** Which statuses an order leaves by itself. */
final class StatusFlow {

    private StatusFlow() {}

    /** Where the order goes next without anybody's call; null when it waits or is at its end. */
    static @Nullable Status next(Order order) {
        return switch (order.status()) {
            case ORDER_CREATED -> Status.ON_ORDER_COMPLETED;
            case ON_ORDER_COMPLETED -> Status.WAITING_FOR_AUTHORIZATION;
            case WAITING_FOR_AUTHORIZATION -> Status.PAYMENT_PENDING;
            case PAYMENT_PENDING -> order.placement().isPaidLater() ? null : Status.APPROVE_PAYMENT;
            case APPROVE_PAYMENT -> Status.PAYMENT_APPROVED;
            case PAYMENT_APPROVED -> Status.AUTHORIZE_FULFILLMENT;
            case AUTHORIZE_FULFILLMENT -> Status.WINDOW_TO_CANCEL;
            case WINDOW_TO_CANCEL -> Status.READY_FOR_HANDLING;
            case START_HANDLING -> Status.HANDLING;
            case INVOICE -> order.isFullyInvoiced() ? Status.INVOICED : Status.HANDLING;
            case CANCEL -> Status.CANCELED;
            case ORDER_ACCEPTED,
                    WAITING_FOR_MANUAL_AUTHORIZATION,
                    WAITING_FFMT_AUTHORIZATION,
                    READY_FOR_HANDLING,
                    HANDLING,
                    INVOICED,
                    CANCELLATION_REQUESTED,
                    CANCELED ->
                    null;
        };
    }
}
