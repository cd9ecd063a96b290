package io.trapiche.domain.oms;

import io.trapiche.domain.oms.Instruction.Outcome;
import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationDone;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationSent;
import io.trapiche.domain.oms.OmsOrderEvent.OmsHandlingStarted;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderRecorded;
import io.trapiche.domain.oms.OmsOrderEvent.OmsStatusChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OrderAcknowledged;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRequested;
import io.trapiche.domain.oms.OmsOrderState.Acknowledgement;
import io.trapiche.domain.oms.OmsOrderState.Cancellation;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsOrderState.NotSeen;
import io.trapiche.domain.shared.CommandId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What events make of an order. */
final class OmsOrderEvolution {

    private OmsOrderEvolution() {}

    static OmsOrderState evolve(OmsOrderState state, OmsOrderEvent event) {
        return switch (state) {
            case NotSeen _ ->
                    event instanceof OmsOrderRecorded recorded
                            ? new Known(
                                    recorded.ref(),
                                    recorded.channelOrder(),
                                    recorded.snapshot(),
                                    null,
                                    recorded.snapshot().status().isHandled(),
                                    List.of(),
                                    List.of(),
                                    null,
                                    Set.of(),
                                    recorded.at())
                            : state;
            case Known known -> next(known, event).touched(event.at());
        };
    }

    private static Known next(Known order, OmsOrderEvent event) {
        return switch (event) {
            case OmsOrderRecorded _ -> order;
            case OmsStatusChanged changed ->
                    order.withSnapshot(
                            order.snapshot().withStatus(changed.status(), changed.lastChange()));
            case OmsOrderChanged changed -> order.withSnapshot(changed.snapshot());
            case OrderAcknowledged acknowledged -> acknowledged(order, acknowledged);
            case OmsHandlingStarted _ -> order.withHandlingStarted();
            case InvoiceRequested requested ->
                    order.withInvoices(
                            added(order.invoices(), requested.commandId(), requested.invoice()));
            case InvoiceRegistered registered ->
                    order.withInvoices(
                            settled(order.invoices(), registered.commandId(), Outcome.DONE));
            case TrackingRequested requested ->
                    order.withTrackings(
                            added(order.trackings(), requested.commandId(), requested.tracking()));
            case TrackingRegistered registered ->
                    order.withTrackings(
                            settled(order.trackings(), registered.commandId(), Outcome.DONE));
            case OmsCancellationRequested requested -> requested(order, requested);
            case OmsCancellationSent sent -> sent(order, sent);
            case OmsCancellationDone done -> cancellation(order, done.commandId(), Outcome.DONE);
            case InstructionRefused refused -> refused(order, refused.commandId());
        };
    }

    private static Known acknowledged(Known order, OrderAcknowledged event) {
        Acknowledgement was = order.acknowledgement();
        Known kept = was == null ? order : order.replacing(was.commandId());
        return kept.withAcknowledgement(
                new Acknowledgement(event.commandId(), event.erpReference(), Outcome.PENDING));
    }

    private static Known requested(Known order, OmsCancellationRequested event) {
        Cancellation was = order.cancellation();
        Known kept = was == null ? order : order.replacing(was.instruction().commandId());
        return kept.withCancellation(
                new Cancellation(
                        Instruction.pending(event.commandId(), event.reason()),
                        event.requester(),
                        0,
                        null));
    }

    private static Known sent(Known order, OmsCancellationSent event) {
        Cancellation was = order.cancellation();
        return was == null || !was.instruction().commandId().equals(event.commandId())
                ? order
                : order.withCancellation(
                        new Cancellation(
                                was.instruction(),
                                was.requester(),
                                was.timesSent() + 1,
                                event.at()));
    }

    private static Known cancellation(Known order, CommandId id, Outcome outcome) {
        Cancellation was = order.cancellation();
        return was == null || !was.instruction().commandId().equals(id)
                ? order
                : order.withCancellation(
                        new Cancellation(
                                was.instruction().with(outcome),
                                was.requester(),
                                was.timesSent(),
                                was.lastSentAt()));
    }

    private static Known refused(Known order, CommandId id) {
        Known settled =
                cancellation(order, id, Outcome.REFUSED)
                        .withInvoices(settled(order.invoices(), id, Outcome.REFUSED))
                        .withTrackings(settled(order.trackings(), id, Outcome.REFUSED));
        Acknowledgement acknowledgement = order.acknowledgement();
        return acknowledgement == null || !acknowledgement.commandId().equals(id)
                ? settled
                : settled.withAcknowledgement(
                        new Acknowledgement(id, acknowledgement.erpReference(), Outcome.REFUSED));
    }

    private static <T> List<Instruction<T>> added(
            List<Instruction<T>> instructions, CommandId id, T what) {
        List<Instruction<T>> all = new ArrayList<>(instructions);
        all.add(Instruction.pending(id, what));
        return all;
    }

    private static <T> List<Instruction<T>> settled(
            List<Instruction<T>> instructions, CommandId id, Outcome outcome) {
        return instructions.stream()
                .map(
                        instruction ->
                                instruction.commandId().equals(id)
                                        ? instruction.with(outcome)
                                        : instruction)
                .toList();
    }
}
