package io.trapiche.domain.oms;

import io.trapiche.domain.oms.status.NamedStatus;
import io.trapiche.domain.oms.status.StatusPhase;
import io.trapiche.domain.oms.status.TimelinePosition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A status of VTEX's order management. The set is open: an unknown one is kept as it came. What
 * those that have a name mean stands in {@link NamedStatus}.
 *
 * @param value empty when VTEX told none, which it does for incomplete orders
 */
public record OmsStatus(String value) {

    public static final OmsStatus NONE = of(NamedStatus.NONE);
    public static final OmsStatus READY_FOR_HANDLING = of(NamedStatus.READY_FOR_HANDLING);
    public static final OmsStatus START_HANDLING = of(NamedStatus.START_HANDLING);
    public static final OmsStatus HANDLING = of(NamedStatus.HANDLING);
    public static final OmsStatus INVOICED = of(NamedStatus.INVOICED);
    public static final OmsStatus CANCEL = of(NamedStatus.CANCEL);
    public static final OmsStatus CANCELED = of(NamedStatus.CANCELED);
    public static final OmsStatus REPLACED = of(NamedStatus.REPLACED);
    public static final OmsStatus CANCELLATION_REQUESTED = of(NamedStatus.CANCELLATION_REQUESTED);
    public static final OmsStatus WAITING_FOR_MANUAL_AUTHORIZATION =
            of(NamedStatus.WAITING_FOR_MANUAL_AUTHORIZATION);

    public static OmsStatus of(NamedStatus named) {
        return new OmsStatus(named.value());
    }

    /** Every status that VTEX's guides name, in the order of their names. */
    public static List<OmsStatus> named() {
        return Stream.of(NamedStatus.values())
                .filter(named -> named != NamedStatus.NONE)
                .map(NamedStatus::value)
                .sorted()
                .map(OmsStatus::new)
                .toList();
    }

    /** Those named that something follows. */
    public static List<OmsStatus> unfinished() {
        return named().stream().filter(status -> !status.isTerminal()).toList();
    }

    /** What VTEX's guides say of it; nothing where they do not name it. */
    public Optional<NamedStatus> row() {
        return NamedStatus.of(value);
    }

    /** False for a status that VTEX's guides do not name. */
    public boolean isKnown() {
        return row().isPresent();
    }

    /** Where it stands on My Account's timeline. */
    public TimelinePosition position() {
        return row().map(NamedStatus::position).orElse(TimelinePosition.OFF);
    }

    public boolean isBeforeApproval() {
        return isIn(StatusPhase.BEFORE_APPROVAL);
    }

    /** The seller may begin, and has not. */
    public boolean isApproved() {
        return isIn(StatusPhase.APPROVED);
    }

    /** Handling has begun. */
    public boolean isHandled() {
        return isIn(StatusPhase.HANDLED);
    }

    /** A cancellation asked for will not come about. */
    public boolean isCancellationDenied() {
        return isIn(StatusPhase.CANCELLATION_DENIED);
    }

    private boolean isIn(StatusPhase phase) {
        return row().filter(named -> named.phase() == phase).isPresent();
    }

    /** A cancellation waits for the seller's answer; VTEX starts no handling meanwhile. */
    public boolean awaitsSellersDecision() {
        return is(NamedStatus.CANCELLATION_REQUESTED, NamedStatus.WAITING_FOR_SELLER_DECISION);
    }

    /** The customer's payment is awaited. */
    public boolean awaitsPayment() {
        return is(NamedStatus.PAYMENT_PENDING);
    }

    /** The customer's payment came in, and is being approved or is. */
    public boolean isPaid() {
        return is(NamedStatus.APPROVE_PAYMENT) || isApproved() || isHandled();
    }

    /** VTEX will accept an invoice; where a cancellation waits for an answer, it denies it. */
    public boolean isInvoiceable() {
        return awaitsSellersDecision()
                || is(
                        NamedStatus.HANDLING,
                        NamedStatus.READY_FOR_INVOICING,
                        NamedStatus.PAYMENT_APPROVED);
    }

    /** VTEX lets the order be changed (VTEX guide on order modifications). */
    public boolean isChangeable() {
        return is(
                NamedStatus.HANDLING,
                NamedStatus.WAITING_FOR_FULFILLMENT,
                NamedStatus.READY_FOR_INVOICING);
    }

    private boolean is(NamedStatus... any) {
        return Stream.of(any).anyMatch(named -> named.value().equals(value));
    }

    /** Nothing follows, apart from returns. */
    public boolean isTerminal() {
        return row().filter(NamedStatus::isTerminal).isPresent();
    }

    @Override
    public String toString() {
        return value;
    }
}
