package io.trapiche.domain.oms;

import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.oms.Instruction.Outcome;
import io.trapiche.domain.oms.OmsAction.Acknowledge;
import io.trapiche.domain.oms.OmsAction.Cancel;
import io.trapiche.domain.oms.OmsAction.RegisterInvoice;
import io.trapiche.domain.oms.OmsAction.RegisterReturn;
import io.trapiche.domain.oms.status.Watch;
import io.trapiche.domain.oms.status.Watchdog;
import io.trapiche.domain.oms.status.Watchdog.Circumstances;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.InvoiceNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an order of VTEX's order management stands. */
public sealed interface OmsOrderState {

    /** How far an order is with its handling in VTEX. */
    enum Handling {
        AWAITED,
        /** It started, as a status of the order shows; no event of its own tells. */
        SHOWN,
        /** It started, and the event that tells so comes once. */
        STARTED;

        Handling seenIn(OmsStatus status) {
            return this == AWAITED && status.isHandled() ? SHOWN : this;
        }
    }

    /** VTEX never told of the order. */
    record NotSeen() implements OmsOrderState {}

    /**
     * VTEX told of the order.
     *
     * @param channelOrder null for the seller's own shop
     * @param at when it first did
     */
    record Sighting(OmsOrderRef ref, @Nullable ChannelOrderKey channelOrder, Instant at) {}

    /**
     * The order as VTEX last told it, and what the seller's side asked for.
     *
     * @param handling whether handling started, and whether an event of its own told so
     * @param touchedAt when the last event happened
     * @param watch what it is reported as when it stays like this; null for an order that has ended
     */
    record Known(
            Sighting first,
            OmsSnapshot snapshot,
            Handling handling,
            Instructions instructions,
            Instant touchedAt,
            @Nullable Watch watch)
            implements OmsOrderState {

        public OmsOrderRef ref() {
            return first.ref();
        }

        /** Null for the seller's own shop. */
        public @Nullable ChannelOrderKey channelOrder() {
            return first.channelOrder();
        }

        public boolean handlingStarted() {
            return handling != Handling.AWAITED;
        }

        /**
         * VTEX said yes to the start of handling, and was last seen with an order to be handled.
         */
        public boolean isStartUnshown() {
            return handling == Handling.STARTED
                    && snapshot.status().equals(OmsStatus.READY_FOR_HANDLING);
        }

        /** VTEX took an invoice, and was last seen without it and open to more. */
        public boolean isInvoiceUnshown() {
            return snapshot.status().isInvoiceable()
                    && instructions
                            .of(RegisterInvoice.class)
                            .filter(invoice -> invoice.outcome() == Outcome.DONE)
                            .map(invoice -> invoice.action().invoice().number())
                            .anyMatch(number -> !shows(number));
        }

        /** The ERP's last word that it has the order. */
        public Optional<Instruction<Acknowledge>> acknowledgement() {
            return instructions.last(Acknowledge.class);
        }

        /** The cancellation under way. */
        public Optional<Instruction<Cancel>> pendingCancellation() {
            return instructions.pending(Cancel.class).findFirst();
        }

        /** A command with this id was accepted before. */
        public boolean hasTaken(CommandId id) {
            return instructions.find(id).isPresent();
        }

        /** The account sold the order in its own shop, and has its payment. */
        boolean isOwnSale() {
            return first.channelOrder() == null
                    && snapshot.affiliateId() == null
                    && snapshot.origin().equalsIgnoreCase("Marketplace");
        }

        /** Another order took its place, if it was not cancelled. */
        boolean isCancelled() {
            return snapshot.status().equals(OmsStatus.CANCELED)
                    || snapshot.status().equals(OmsStatus.REPLACED);
        }

        /** It is cancelled, or somebody asked for that and VTEX has not answered. */
        boolean isEnding() {
            return isCancelled() || pendingCancellation().isPresent();
        }

        /** An invoice of the seller stands, in part or in full. */
        public boolean hasInvoice() {
            return standingInvoices().findAny().isPresent()
                    || snapshot.packages().stream().anyMatch(OmsSnapshot.Package::output)
                    || snapshot.status().equals(OmsStatus.INVOICED);
        }

        /** The number is that of an invoice or a return, here or in VTEX. */
        boolean knows(InvoiceNumber number) {
            return Stream.concat(standingInvoices(), standingReturns())
                            .anyMatch(invoice -> invoice.number().equals(number))
                    || shows(number);
        }

        private boolean shows(InvoiceNumber number) {
            return snapshot.packages().stream()
                    .anyMatch(pack -> pack.invoiceNumber().equals(number));
        }

        Stream<Invoice> standingInvoices() {
            return instructions
                    .of(RegisterInvoice.class)
                    .filter(Instruction::stands)
                    .map(instruction -> instruction.action().invoice());
        }

        /** Returns that were asked for here and not refused. */
        public Stream<Invoice> standingReturns() {
            return instructions
                    .of(RegisterReturn.class)
                    .filter(Instruction::stands)
                    .map(instruction -> instruction.action().invoice());
        }

        Known with(OmsSnapshot next) {
            return new Known(
                    first, next, handling.seenIn(next.status()), instructions, touchedAt, watch);
        }

        Known with(Instructions next) {
            return new Known(first, snapshot, handling, next, touchedAt, watch);
        }

        /** Upon which the ERP's word that it has the order is done with. */
        Known withHandlingStarted() {
            Instructions settled =
                    instructions
                            .pending(Acknowledge.class)
                            .findFirst()
                            .map(word -> instructions.with(word.with(Outcome.DONE)))
                            .orElse(instructions);
            return new Known(first, snapshot, Handling.STARTED, settled, touchedAt, watch);
        }

        Known touched(Instant at) {
            return new Known(first, snapshot, handling, instructions, at, watch);
        }

        /**
         * As it is reported from here on, should it stay.
         *
         * @param since what it came under now it has been under since then
         */
        Known watched(Instant since) {
            Watchdog now =
                    Watchdog.of(
                            snapshot.status().row().orElse(null),
                            new Circumstances(
                                    snapshot.completed(),
                                    snapshot.workflowInError(),
                                    handlingStarted()));
            boolean same = watch != null && watch.watchdog() == now;
            return same ? this : with(now == null ? null : new Watch(now, since));
        }

        private Known with(@Nullable Watch next) {
            return new Known(first, snapshot, handling, instructions, touchedAt, next);
        }
    }
}
