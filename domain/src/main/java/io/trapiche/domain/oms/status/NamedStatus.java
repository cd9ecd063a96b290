package io.trapiche.domain.oms.status;

import static io.trapiche.domain.oms.status.StatusFlow.CHAIN_ALONE;
import static io.trapiche.domain.oms.status.StatusFlow.EVERY;
import static io.trapiche.domain.oms.status.StatusFlow.MARKETPLACE_ALONE;
import static io.trapiche.domain.oms.status.StatusFlow.OWN_SALES;
import static io.trapiche.domain.oms.status.StatusFlow.PROSE_ALONE;
import static io.trapiche.domain.oms.status.StatusFlow.RESALES;
import static io.trapiche.domain.oms.status.StatusFlow.SALES;
import static io.trapiche.domain.oms.status.StatusFlow.SELLER_ALONE;
import static io.trapiche.domain.oms.status.StatusFlow.SHIPMENTS;
import static io.trapiche.domain.oms.status.StatusPhase.APPROVED;
import static io.trapiche.domain.oms.status.StatusPhase.BEFORE_APPROVAL;
import static io.trapiche.domain.oms.status.StatusPhase.CANCELLATION_DENIED;
import static io.trapiche.domain.oms.status.StatusPhase.ENDING;
import static io.trapiche.domain.oms.status.StatusPhase.HANDLED;
import static io.trapiche.domain.oms.status.StatusPhase.UNTOLD;
import static io.trapiche.domain.oms.status.TimelinePosition.BEING_HANDLED;
import static io.trapiche.domain.oms.status.TimelinePosition.NOT_PLACED;
import static io.trapiche.domain.oms.status.TimelinePosition.OFF;
import static io.trapiche.domain.oms.status.TimelinePosition.PAYING;
import static io.trapiche.domain.oms.status.TimelinePosition.PLACED;
import static io.trapiche.domain.oms.status.TimelinePosition.PLACING;
import static io.trapiche.domain.oms.status.TimelinePosition.SENDING;
import static io.trapiche.domain.oms.status.WaitsFor.MARKETPLACE;
import static io.trapiche.domain.oms.status.WaitsFor.NOBODY;
import static io.trapiche.domain.oms.status.WaitsFor.SELLER;
import static io.trapiche.domain.oms.status.WaitsFor.VTEX;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every status of an order that VTEX's guides, specifications and known issues name, and what each
 * means. This is the one table: decisions, documents and every edge read it. VTEX's own set is
 * open: a status that is not here is kept, told and shown as it came.
 */
public enum NamedStatus {
    NONE(
            UNTOLD,
            VTEX,
            NOT_PLACED,
            EVERY,
            "VTEX tells no status: the order is incomplete, or its workflow failed"),
    ORDER_CREATED(BEFORE_APPROVAL, VTEX, PLACING, SALES, "the order was made"),
    ORDER_CREATE_ERROR(
            ENDING, VTEX, NOT_PLACED, SALES, "the order could not be made; VTEX cancels it"),
    ORDER_CREATION_ERROR(
            ENDING, VTEX, NOT_PLACED, SALES, "the order could not be made; VTEX cancels it"),
    ON_ORDER_COMPLETED(BEFORE_APPROVAL, VTEX, PLACING, SALES, "the checkout's data are complete"),
    ON_ORDER_COMPLETED_FFM(
            BEFORE_APPROVAL,
            VTEX,
            PLACING,
            SELLER_ALONE,
            "the checkout's data are complete on the seller's side"),
    ORDER_COMPLETED(
            BEFORE_APPROVAL, VTEX, PLACING, PROSE_ALONE, "an older name for on-order-completed"),
    ORDER_ACCEPTED(
            BEFORE_APPROVAL, VTEX, PLACING, SELLER_ALONE, "the seller's account has the order"),
    WAITING_FOR_AUTHORIZATION(
            BEFORE_APPROVAL,
            SELLER,
            PLACED,
            SALES,
            "the seller has to confirm the order; List orders calls it waiting-for-sellers-confirmation"),
    WAITING_FOR_ORDER_AUTHORIZATION(
            BEFORE_APPROVAL,
            MARKETPLACE,
            PLACED,
            OWN_SALES,
            "a rule of the shop wants the order authorized"),
    WAITING_FOR_MANUAL_AUTHORIZATION(
            BEFORE_APPROVAL,
            SELLER,
            PLACED,
            SELLER_ALONE,
            "the seller has to authorize or reject a price that differs from its own"),
    WAITING_FFMT_AUTHORIZATION(
            BEFORE_APPROVAL,
            MARKETPLACE,
            PAYING,
            SELLER_ALONE,
            "the marketplace has to say that the order is paid; VTEX cancels it after 30 days"),
    WAITING_FOR_MKT_AUTHORIZATION(
            BEFORE_APPROVAL,
            MARKETPLACE,
            PAYING,
            CHAIN_ALONE,
            "the marketplace above has to say that the order is paid"),
    PAYMENT_PENDING(
            BEFORE_APPROVAL, MARKETPLACE, PAYING, SALES, "the customer's payment is awaited"),
    APPROVE_PAYMENT(BEFORE_APPROVAL, VTEX, PAYING, OWN_SALES, "the payment is being approved"),
    PAYMENT_DENIED(ENDING, VTEX, PAYING, SALES, "the payment was refused; VTEX cancels the order"),
    PAYMENT_APPROVED(
            APPROVED,
            SELLER,
            BEING_HANDLED,
            SALES,
            "the order is paid, or an invoice over a part of it was taken, or its cancellation denied; the seller's invoice is awaited. In the complete flow VTEX goes on alone"),
    WINDOW_TO_CHANGE_PAYMENT(
            APPROVED,
            MARKETPLACE,
            PAYING,
            MARKETPLACE_ALONE,
            "the customer may choose another payment"),
    WINDOW_TO_CHANGE_SELLER(
            APPROVED,
            MARKETPLACE,
            BEING_HANDLED,
            MARKETPLACE_ALONE,
            "the seller cancelled; the marketplace may choose another within two days, or what it set"),
    WAITING_SELLER_HANDLING(
            APPROVED, SELLER, BEING_HANDLED, RESALES, "a seller further down has to begin"),
    AUTHORIZE_FULFILLMENT(
            APPROVED, VTEX, BEING_HANDLED, SHIPMENTS, "the stock is reserved for good"),
    RELEASE_TO_FULFILLMENT(
            APPROVED, VTEX, BEING_HANDLED, PROSE_ALONE, "the order goes over to whoever ships it"),
    WINDOW_TO_CANCEL(
            APPROVED,
            VTEX,
            BEING_HANDLED,
            SHIPMENTS,
            "the customer may cancel without asking, for 30 minutes or what the store set"),
    READY_FOR_HANDLING(
            APPROVED,
            SELLER,
            BEING_HANDLED,
            SHIPMENTS,
            "the seller may begin; an ERP that acknowledges the order has it handled"),
    START_HANDLING(HANDLED, VTEX, BEING_HANDLED, SHIPMENTS, "handling begins"),
    HANDLING(HANDLED, SELLER, BEING_HANDLED, SHIPMENTS, "the seller packs; its invoice is awaited"),
    WAITING_FOR_FULFILLMENT(
            HANDLED, SELLER, BEING_HANDLED, SELLER_ALONE, "a warehouse system packs"),
    READY_FOR_INVOICING(
            HANDLED,
            SELLER,
            BEING_HANDLED,
            OWN_SALES,
            "packed by pick and pack; the seller's invoice is awaited"),
    INVOICE(HANDLED, VTEX, BEING_HANDLED, EVERY, "an invoice is being checked and settled"),
    INVOICED(HANDLED, NOBODY, SENDING, EVERY, "invoiced in full; only returns follow"),
    REQUEST_CANCEL(
            ENDING, VTEX, PLACED, OWN_SALES, "the customer or the marketplace wants it cancelled"),
    WAITING_FOR_SELLER_DECISION(
            ENDING,
            SELLER,
            BEING_HANDLED,
            OWN_SALES,
            "the seller has to accept or deny a cancellation; VTEX accepts it after 30 days"),
    CANCELLATION_REQUESTED(
            ENDING,
            SELLER,
            BEING_HANDLED,
            SELLER_ALONE,
            "the seller has to accept or deny a cancellation; VTEX accepts it after 30 days"),
    CANCELLATION_REQUEST_DENIED(
            CANCELLATION_DENIED,
            VTEX,
            BEING_HANDLED,
            MARKETPLACE_ALONE,
            "the seller denied the cancellation; the order goes on"),
    CANCELLATION_REQUEST_DENIED_FFM(
            CANCELLATION_DENIED,
            VTEX,
            BEING_HANDLED,
            SELLER_ALONE,
            "the seller denied the cancellation; the order goes on"),
    INVOICE_AFTER_CANCELLATION_DENY(
            CANCELLATION_DENIED,
            VTEX,
            BEING_HANDLED,
            SELLER_ALONE,
            "the seller's invoice denied the cancellation"),
    CANCEL(ENDING, VTEX, OFF, EVERY, "being cancelled; payments go back"),
    CANCELED(ENDING, NOBODY, OFF, EVERY, "cancelled; VTEX may show cancel once more"),
    REPLACED(ENDING, NOBODY, OFF, OWN_SALES, "another order took its place");

    private static final Map<String, NamedStatus> BY_VALUE =
            Stream.of(values())
                    .collect(Collectors.toUnmodifiableMap(NamedStatus::value, Function.identity()));

    private final StatusPhase phase;
    private final WaitsFor waitsFor;
    private final TimelinePosition position;

    // Set.of makes it.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<StatusFlow> flows;

    private final String meaning;

    NamedStatus(
            StatusPhase phase,
            WaitsFor waitsFor,
            TimelinePosition position,
            Set<StatusFlow> flows,
            String meaning) {
        this.phase = phase;
        this.waitsFor = waitsFor;
        this.position = position;
        this.flows = flows;
        this.meaning = meaning;
    }

    /** The row of what VTEX tells; none where its guides do not name it. */
    public static Optional<NamedStatus> of(String value) {
        return Optional.ofNullable(BY_VALUE.get(value));
    }

    /** As VTEX writes it; empty for {@link #NONE}. */
    public String value() {
        return this == NONE ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public StatusPhase phase() {
        return phase;
    }

    /** Who has to act for an order to leave it. */
    public WaitsFor waitsFor() {
        return waitsFor;
    }

    public TimelinePosition position() {
        return position;
    }

    /** In whose diagrams or tables of VTEX's it stands; none where only prose names it. */
    public Set<StatusFlow> flows() {
        return flows;
    }

    /** In plain words. */
    public String meaning() {
        return meaning;
    }

    /** Nothing follows, apart from returns. */
    public boolean isTerminal() {
        return waitsFor == WaitsFor.NOBODY;
    }
}
