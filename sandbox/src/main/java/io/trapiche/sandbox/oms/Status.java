package io.trapiche.sandbox.oms;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The statuses the sandbox takes orders through; VTEX knows more. */
public enum Status {
    ORDER_CREATED,
    ON_ORDER_COMPLETED,
    WAITING_FOR_AUTHORIZATION,
    WAITING_FOR_MKT_AUTHORIZATION,
    PAYMENT_PENDING,
    APPROVE_PAYMENT,
    PAYMENT_APPROVED,
    ORDER_ACCEPTED,
    WAITING_FOR_MANUAL_AUTHORIZATION,
    WAITING_FFMT_AUTHORIZATION,
    AUTHORIZE_FULFILLMENT,
    WINDOW_TO_CANCEL,
    READY_FOR_HANDLING,
    START_HANDLING,
    HANDLING,
    WAITING_FOR_FULFILLMENT,
    READY_FOR_INVOICING,
    INVOICE,
    INVOICED,
    WINDOW_TO_CHANGE_SELLER,
    REQUEST_CANCEL,
    WAITING_FOR_SELLER_DECISION,
    CANCELLATION_REQUESTED,
    CANCEL,
    CANCELED;

    /** The seller packs, or has packed. */
    public boolean isInHand() {
        return switch (this) {
            case HANDLING, WAITING_FOR_FULFILLMENT, READY_FOR_INVOICING -> true;
            default -> false;
        };
    }

    /** VTEX's name, such as {@code ready-for-handling}. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
