package io.trapiche.domain.oms;

import io.trapiche.domain.oms.Instruction.Outcome;
import io.trapiche.domain.oms.OmsAction.Acknowledge;
import io.trapiche.domain.oms.OmsAction.AddNote;
import io.trapiche.domain.oms.OmsAction.Cancel;
import io.trapiche.domain.oms.OmsAction.Change;
import io.trapiche.domain.oms.OmsAction.ChangeOrder;
import io.trapiche.domain.oms.OmsAction.DenyCancellation;
import io.trapiche.domain.oms.OmsAction.NotifyPayment;
import io.trapiche.domain.oms.OmsAction.PreviewChange;
import io.trapiche.domain.oms.OmsAction.RegisterInvoice;
import io.trapiche.domain.oms.OmsAction.RegisterReturn;
import io.trapiche.domain.oms.OmsAction.RegisterTracking;
import io.trapiche.domain.oms.OmsAction.RemoveItems;
import io.trapiche.domain.oms.OmsOrderEvent.AcknowledgementDone;
import io.trapiche.domain.oms.OmsOrderEvent.CancellationDenialDone;
import io.trapiche.domain.oms.OmsOrderEvent.CancellationDenialRequested;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeControlDone;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeControlRequested;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeControlSent;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeDone;
import io.trapiche.domain.oms.OmsOrderEvent.ChangePreviewRequested;
import io.trapiche.domain.oms.OmsOrderEvent.ChangePreviewed;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeRequested;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeSent;
import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRequested;
import io.trapiche.domain.oms.OmsOrderEvent.NoteAdded;
import io.trapiche.domain.oms.OmsOrderEvent.NoteRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationDone;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationSent;
import io.trapiche.domain.oms.OmsOrderEvent.OmsHandlingStarted;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderRecorded;
import io.trapiche.domain.oms.OmsOrderEvent.OmsStatusChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OrderAcknowledged;
import io.trapiche.domain.oms.OmsOrderEvent.PaymentNotificationDone;
import io.trapiche.domain.oms.OmsOrderEvent.PaymentNotificationRequested;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalDone;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalRequested;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalSent;
import io.trapiche.domain.oms.OmsOrderEvent.ReturnRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.ReturnRequested;
import io.trapiche.domain.oms.OmsOrderEvent.SellersRequest;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRequested;
import io.trapiche.domain.oms.OmsOrderState.Handling;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsOrderState.NotSeen;
import io.trapiche.domain.oms.OmsOrderState.Sighting;
import io.trapiche.domain.shared.CommandId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What events make of an order. */
final class OmsOrderEvolution {

    private OmsOrderEvolution() {}

    static OmsOrderState evolve(OmsOrderState state, OmsOrderEvent event) {
        return switch (state) {
            case NotSeen _ ->
                    event instanceof OmsOrderRecorded recorded
                            ? recorded(recorded).watched(since(changed(event), event))
                            : state;
            case Known known -> next(known, event).touched(event.at()).watched(since(known, event));
        };
    }

    /** What came without a change that VTEX tells of, such as a flag, is as old as its reading. */
    private static Instant since(Known before, OmsOrderEvent event) {
        Instant changed = changed(event);
        Instant told = before.snapshot().lastChange();
        return since(changed != null && changed.equals(told) ? null : changed, event);
    }

    /** What a reading shows may have been so for long. */
    private static Instant since(@Nullable Instant changed, OmsOrderEvent event) {
        return changed != null && changed.isBefore(event.at()) ? changed : event.at();
    }

    private static @Nullable Instant changed(OmsOrderEvent event) {
        if (event instanceof OmsOrderEvent.Reading reading) {
            return reading.snapshot().lastChange();
        }
        return event instanceof OmsStatusChanged status ? status.lastChange() : null;
    }

    private static Known recorded(OmsOrderRecorded recorded) {
        return new Known(
                new Sighting(recorded.ref(), recorded.channelOrder(), recorded.at()),
                recorded.snapshot(),
                Handling.AWAITED.seenIn(recorded.snapshot().status()),
                Instructions.NONE,
                recorded.at(),
                null);
    }

    private static Known next(Known order, OmsOrderEvent event) {
        return switch (event) {
            case OmsOrderRecorded _ -> order;
            case OmsStatusChanged changed ->
                    order.with(order.snapshot().withStatus(changed.status(), changed.lastChange()));
            case OmsOrderChanged changed -> order.with(changed.snapshot());
            case OmsHandlingStarted _ -> order.withHandlingStarted();
            case OrderAcknowledged asked ->
                    asked(order, asked, new Acknowledge(asked.erpReference()));
            case InvoiceRequested asked ->
                    asked(order, asked, new RegisterInvoice(asked.invoice()));
            case TrackingRequested asked ->
                    asked(order, asked, new RegisterTracking(asked.tracking(), asked.events()));
            case ReturnRequested asked -> asked(order, asked, new RegisterReturn(asked.invoice()));
            case RemovalRequested asked -> toChange(order, asked, new RemoveItems(asked.removal()));
            case ChangeRequested asked -> toChange(order, asked, new ChangeOrder(asked.change()));
            case RemovalSent(var id, var changeId, var at) ->
                    order.with(order.instructions().taken(id, changeId, at));
            case ChangeSent(var id, var changeId, var at) ->
                    order.with(order.instructions().taken(id, changeId, at));
            case ChangePreviewRequested asked ->
                    asked(order, asked, new PreviewChange(asked.change()));
            case ChangePreviewed told -> settled(order, told.commandId(), Outcome.DONE);
            case ChangeControlRequested(var id, var requester, _, var control, var at) ->
                    asked(order, Instruction.pending(id, requester, control, at));
            case ChangeControlSent(var id, var at) -> order.with(order.instructions().sent(id, at));
            case ChangeControlDone done -> settled(order, done.commandId(), Outcome.DONE);
            case OmsCancellationRequested(var id, var requester, _, var reason, var at) ->
                    asked(order, Instruction.pending(id, requester, new Cancel(reason), at));
            case CancellationDenialRequested(var id, var requester, _, var reason, var at) ->
                    asked(
                            order,
                            Instruction.pending(id, requester, new DenyCancellation(reason), at));
            case NoteRequested(var id, var requester, _, var note, var at) ->
                    asked(order, Instruction.pending(id, requester, new AddNote(note), at));
            case PaymentNotificationRequested(var id, var requester, _, var payment, var at) ->
                    asked(
                            order,
                            Instruction.pending(id, requester, new NotifyPayment(payment), at));
            case OmsCancellationSent(var id, var at) ->
                    order.with(order.instructions().sent(id, at));
            case AcknowledgementDone done -> settled(order, done.commandId(), Outcome.DONE);
            case InvoiceRegistered done -> settled(order, done.commandId(), Outcome.DONE);
            case TrackingRegistered done -> settled(order, done.commandId(), Outcome.DONE);
            case ReturnRegistered done -> settled(order, done.commandId(), Outcome.DONE);
            case RemovalDone done -> changed(settled(order, done.commandId(), Outcome.DONE));
            case ChangeDone done -> changed(settled(order, done.commandId(), Outcome.DONE));
            case OmsCancellationDone done -> settled(order, done.commandId(), Outcome.DONE);
            case CancellationDenialDone done -> settled(order, done.commandId(), Outcome.DONE);
            case NoteAdded done -> settled(order, done.commandId(), Outcome.DONE);
            case PaymentNotificationDone done -> settled(order, done.commandId(), Outcome.DONE);
            case InstructionRefused refused -> settled(order, refused.commandId(), Outcome.REFUSED);
        };
    }

    private static Known asked(Known order, Instruction<?> instruction) {
        return order.with(order.instructions().with(instruction));
    }

    private static Known asked(Known order, SellersRequest request, OmsAction action) {
        return asked(order, pending(request, action));
    }

    private static Known toChange(Known order, SellersRequest request, Change change) {
        return asked(order, pending(request, change).before(order.snapshot().extent()));
    }

    private static <A extends OmsAction> Instruction<A> pending(SellersRequest request, A action) {
        return Instruction.pending(request.commandId(), request.requester(), action, request.at());
    }

    private static Known changed(Known order) {
        return order.with(order.instructions().changingFrom(order.snapshot().extent()));
    }

    private static Known settled(Known order, CommandId id, Outcome outcome) {
        return order.with(order.instructions().settled(id, outcome));
    }
}
