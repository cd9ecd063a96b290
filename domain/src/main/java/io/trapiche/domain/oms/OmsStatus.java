package io.trapiche.domain.oms;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A status of VTEX's order management. The set is open: an unknown one is kept as it came.
 *
 * @param value empty when VTEX told none, which it does for incomplete orders
 */
public record OmsStatus(String value) {

    public static final OmsStatus NONE = new OmsStatus("");
    public static final OmsStatus READY_FOR_HANDLING = new OmsStatus("ready-for-handling");
    public static final OmsStatus START_HANDLING = new OmsStatus("start-handling");
    public static final OmsStatus HANDLING = new OmsStatus("handling");
    public static final OmsStatus INVOICED = new OmsStatus("invoiced");
    public static final OmsStatus CANCEL = new OmsStatus("cancel");
    public static final OmsStatus CANCELED = new OmsStatus("canceled");
    public static final OmsStatus REPLACED = new OmsStatus("replaced");
    public static final OmsStatus CANCELLATION_REQUESTED = new OmsStatus("cancellation-requested");
    public static final OmsStatus WAITING_FOR_MANUAL_AUTHORIZATION =
            new OmsStatus("waiting-for-manual-authorization");

    private static final Set<String> BEFORE_APPROVAL =
            Set.of(
                    "order-created",
                    "order-accepted",
                    "on-order-completed",
                    "on-order-completed-ffm",
                    "order-completed",
                    "waiting-for-authorization",
                    "waiting-for-order-authorization",
                    "waiting-ffmt-authorization",
                    "waiting-for-mkt-authorization",
                    "waiting-for-manual-authorization",
                    "payment-pending",
                    "approve-payment");
    private static final Set<String> APPROVED =
            Set.of(
                    "payment-approved",
                    "authorize-fulfillment",
                    "release-to-fulfillment",
                    "window-to-cancel",
                    "window-to-change-seller",
                    "window-to-change-payment",
                    "waiting-seller-handling",
                    "ready-for-handling");
    private static final Set<String> HANDLED =
            Set.of(
                    "start-handling",
                    "handling",
                    "waiting-for-fulfillment",
                    "ready-for-invoicing",
                    "invoice",
                    "invoiced");
    private static final Set<String> CANCELLATION_DENIED =
            Set.of(
                    "cancellation-request-denied",
                    "cancellation-request-denied-ffm",
                    "invoice-after-cancellation-deny");
    private static final Set<String> ENDING =
            Set.of(
                    "request-cancel",
                    "waiting-for-seller-decision",
                    "cancellation-requested",
                    "payment-denied",
                    "order-create-error",
                    "order-creation-error",
                    "cancel",
                    "canceled",
                    "replaced");

    /** Every status that VTEX's guides name, in the order of their names. */
    public static List<OmsStatus> named() {
        return Stream.of(BEFORE_APPROVAL, APPROVED, HANDLED, CANCELLATION_DENIED, ENDING)
                .flatMap(Set::stream)
                .sorted()
                .map(OmsStatus::new)
                .toList();
    }

    /** Those named that something follows. */
    public static List<OmsStatus> unfinished() {
        return named().stream().filter(status -> !status.isTerminal()).toList();
    }

    /** False for a status that VTEX's guides do not name. */
    public boolean isKnown() {
        return isBeforeApproval()
                || isApproved()
                || isHandled()
                || isCancellationDenied()
                || ENDING.contains(value)
                || value.isEmpty();
    }

    public boolean isBeforeApproval() {
        return BEFORE_APPROVAL.contains(value);
    }

    /** The seller may begin, and has not. */
    public boolean isApproved() {
        return APPROVED.contains(value);
    }

    /** Handling has begun. */
    public boolean isHandled() {
        return HANDLED.contains(value);
    }

    /** A cancellation waits for the seller's answer; VTEX starts no handling meanwhile. */
    public boolean awaitsSellersDecision() {
        return equals(CANCELLATION_REQUESTED) || value.equals("waiting-for-seller-decision");
    }

    /** VTEX will accept an invoice; where a cancellation waits for an answer, it denies it. */
    public boolean isInvoiceable() {
        return equals(HANDLING)
                || awaitsSellersDecision()
                || value.equals("ready-for-invoicing")
                || value.equals("payment-approved");
    }

    /** VTEX lets items be removed (VTEX guide on order modifications). */
    public boolean isChangeable() {
        return equals(HANDLING)
                || value.equals("waiting-for-fulfillment")
                || value.equals("ready-for-invoicing");
    }

    /** A cancellation asked for will not come about. */
    public boolean isCancellationDenied() {
        return CANCELLATION_DENIED.contains(value);
    }

    /** Nothing follows, apart from returns. */
    public boolean isTerminal() {
        return equals(INVOICED) || equals(CANCELED) || equals(REPLACED);
    }

    @Override
    public String toString() {
        return value;
    }
}
