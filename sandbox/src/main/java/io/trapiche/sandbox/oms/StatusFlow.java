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
            case WAITING_FOR_AUTHORIZATION ->
                    isChain(order) ? Status.WAITING_FOR_MKT_AUTHORIZATION : Status.PAYMENT_PENDING;
            case WAITING_FOR_MKT_AUTHORIZATION -> Status.PAYMENT_PENDING;
            case PAYMENT_PENDING -> paid(order);
            case APPROVE_PAYMENT -> Status.PAYMENT_APPROVED;
            case PAYMENT_APPROVED -> order.isShippedHere() ? Status.AUTHORIZE_FULFILLMENT : null;
            case AUTHORIZE_FULFILLMENT -> Status.WINDOW_TO_CANCEL;
            case WINDOW_TO_CANCEL -> Status.READY_FOR_HANDLING;
            case START_HANDLING -> Status.HANDLING;
            case INVOICE -> order.isFullyInvoiced() ? Status.INVOICED : order.openForInvoices();
            case REQUEST_CANCEL -> Status.WAITING_FOR_SELLER_DECISION;
            case WINDOW_TO_CHANGE_SELLER -> Status.CANCEL;
            case CANCEL -> Status.CANCELED;
            case ORDER_ACCEPTED,
                    WAITING_FOR_MANUAL_AUTHORIZATION,
                    WAITING_FFMT_AUTHORIZATION,
                    READY_FOR_HANDLING,
                    HANDLING,
                    WAITING_FOR_FULFILLMENT,
                    READY_FOR_INVOICING,
                    INVOICED,
                    WAITING_FOR_SELLER_DECISION,
                    CANCELLATION_REQUESTED,
                    CANCELED ->
                    null;
        };
    }

    /** The marketplace above a chain tells at once that it was paid. */
    private static @Nullable Status paid(Order order) {
        if (order.placement().isPaidLater()) {
            return null;
        }
        return isChain(order) ? Status.PAYMENT_APPROVED : Status.APPROVE_PAYMENT;
    }

    private static boolean isChain(Order order) {
        return order.origin() == Origin.CHAIN;
    }
}
