package io.trapiche.domain.oms;

import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Requester;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an order of VTEX's order management stands. */
public sealed interface OmsOrderState {

    /** VTEX never told of the order. */
    record NotSeen() implements OmsOrderState {}

    /**
     * The order as VTEX last told it, and what the seller's side asked for.
     *
     * @param channelOrder null for the seller's own shop
     * @param acknowledgement null until the ERP has the order
     * @param cancellation null unless asked for
     * @param replaced ids of refused acknowledgements and cancellations that others came after
     * @param touchedAt when the last event happened
     */
    record Known(
            OmsOrderRef ref,
            @Nullable ChannelOrderKey channelOrder,
            OmsSnapshot snapshot,
            @Nullable Acknowledgement acknowledgement,
            boolean handlingStarted,
            List<Instruction<Invoice>> invoices,
            List<Instruction<Tracking>> trackings,
            @Nullable Cancellation cancellation,
            Set<CommandId> replaced,
            Instant touchedAt)
            implements OmsOrderState {

        public Known {
            invoices = List.copyOf(invoices);
            trackings = List.copyOf(trackings);
            replaced = Set.copyOf(replaced);
        }

        /** The cancellation under way, null when there is none or it was refused. */
        public @Nullable Cancellation pendingCancellation() {
            return cancellation != null && cancellation.instruction().isPending()
                    ? cancellation
                    : null;
        }

        /** A command with this id was accepted before. */
        public boolean hasTaken(CommandId id) {
            return Stream.concat(invoices.stream(), trackings.stream())
                            .anyMatch(instruction -> instruction.commandId().equals(id))
                    || (cancellation != null && cancellation.instruction().commandId().equals(id))
                    || (acknowledgement != null && acknowledgement.commandId().equals(id))
                    || replaced.contains(id);
        }

        /** Another order took its place, if it was not cancelled. */
        boolean isCancelled() {
            return snapshot.status().equals(OmsStatus.CANCELED)
                    || snapshot.status().equals(OmsStatus.REPLACED);
        }

        /** An invoice of the seller stands, in part or in full. */
        public boolean hasInvoice() {
            return invoices.stream().anyMatch(i -> i.outcome() != Instruction.Outcome.REFUSED)
                    || snapshot.packages().stream().anyMatch(OmsSnapshot.Package::output)
                    || snapshot.status().equals(OmsStatus.INVOICED);
        }

        Known withSnapshot(OmsSnapshot next) {
            return new Known(
                    ref,
                    channelOrder,
                    next,
                    acknowledgement,
                    handlingStarted || next.status().isHandled(),
                    invoices,
                    trackings,
                    cancellation,
                    replaced,
                    touchedAt);
        }

        Known withAcknowledgement(Acknowledgement next) {
            return new Known(
                    ref,
                    channelOrder,
                    snapshot,
                    next,
                    handlingStarted,
                    invoices,
                    trackings,
                    cancellation,
                    replaced,
                    touchedAt);
        }

        Known withHandlingStarted() {
            Acknowledgement done =
                    acknowledgement == null || !acknowledgement.isPending()
                            ? acknowledgement
                            : new Acknowledgement(
                                    acknowledgement.commandId(),
                                    acknowledgement.erpReference(),
                                    Instruction.Outcome.DONE);
            return new Known(
                    ref,
                    channelOrder,
                    snapshot,
                    done,
                    true,
                    invoices,
                    trackings,
                    cancellation,
                    replaced,
                    touchedAt);
        }

        Known withInvoices(List<Instruction<Invoice>> next) {
            return new Known(
                    ref,
                    channelOrder,
                    snapshot,
                    acknowledgement,
                    handlingStarted,
                    next,
                    trackings,
                    cancellation,
                    replaced,
                    touchedAt);
        }

        Known withTrackings(List<Instruction<Tracking>> next) {
            return new Known(
                    ref,
                    channelOrder,
                    snapshot,
                    acknowledgement,
                    handlingStarted,
                    invoices,
                    next,
                    cancellation,
                    replaced,
                    touchedAt);
        }

        Known withCancellation(Cancellation next) {
            return new Known(
                    ref,
                    channelOrder,
                    snapshot,
                    acknowledgement,
                    handlingStarted,
                    invoices,
                    trackings,
                    next,
                    replaced,
                    touchedAt);
        }

        /** Keeps the id of a refused instruction whose place another takes. */
        Known replacing(CommandId refused) {
            Set<CommandId> all = new HashSet<>(replaced);
            all.add(refused);
            return new Known(
                    ref,
                    channelOrder,
                    snapshot,
                    acknowledgement,
                    handlingStarted,
                    invoices,
                    trackings,
                    cancellation,
                    all,
                    touchedAt);
        }

        Known touched(Instant at) {
            return new Known(
                    ref,
                    channelOrder,
                    snapshot,
                    acknowledgement,
                    handlingStarted,
                    invoices,
                    trackings,
                    cancellation,
                    replaced,
                    at);
        }
    }

    /** The ERP's word that it has the order; {@code outcome} tells of start-handling. */
    record Acknowledgement(
            CommandId commandId, @Nullable String erpReference, Instruction.Outcome outcome) {

        /** VTEX has not started handling, and may still. */
        public boolean isPending() {
            return outcome == Instruction.Outcome.PENDING;
        }
    }

    /**
     * A cancellation and how often VTEX was asked for it.
     *
     * @param lastSentAt null until VTEX was asked
     */
    record Cancellation(
            Instruction<String> instruction,
            Requester requester,
            int timesSent,
            @Nullable Instant lastSentAt) {}
}
