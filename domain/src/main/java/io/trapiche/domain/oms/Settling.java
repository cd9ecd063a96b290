package io.trapiche.domain.oms;

import static io.trapiche.domain.shared.Decision.accept;
import static io.trapiche.domain.shared.Decision.unchanged;

import io.trapiche.domain.oms.OmsAction.Acknowledge;
import io.trapiche.domain.oms.OmsAction.AddNote;
import io.trapiche.domain.oms.OmsAction.Cancel;
import io.trapiche.domain.oms.OmsAction.Change;
import io.trapiche.domain.oms.OmsAction.ChangeOrder;
import io.trapiche.domain.oms.OmsAction.ControlChange;
import io.trapiche.domain.oms.OmsAction.DenyCancellation;
import io.trapiche.domain.oms.OmsAction.NotifyPayment;
import io.trapiche.domain.oms.OmsAction.PreviewChange;
import io.trapiche.domain.oms.OmsAction.RegisterInvoice;
import io.trapiche.domain.oms.OmsAction.RegisterReturn;
import io.trapiche.domain.oms.OmsAction.RegisterTracking;
import io.trapiche.domain.oms.OmsAction.RemoveItems;
import io.trapiche.domain.oms.OmsOrderCommand.RecordCancellationSent;
import io.trapiche.domain.oms.OmsOrderCommand.RecordChangeSent;
import io.trapiche.domain.oms.OmsOrderCommand.RecordControlSent;
import io.trapiche.domain.oms.OmsOrderCommand.RecordDone;
import io.trapiche.domain.oms.OmsOrderCommand.RecordHandlingStarted;
import io.trapiche.domain.oms.OmsOrderCommand.RecordPreview;
import io.trapiche.domain.oms.OmsOrderCommand.RecordRefused;
import io.trapiche.domain.oms.OmsOrderEvent.CancellationDenialDone;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeControlDone;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeControlSent;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeDone;
import io.trapiche.domain.oms.OmsOrderEvent.ChangePreviewed;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeSent;
import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.NoteAdded;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationDone;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationSent;
import io.trapiche.domain.oms.OmsOrderEvent.OmsHandlingStarted;
import io.trapiche.domain.oms.OmsOrderEvent.PaymentNotificationDone;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalDone;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalSent;
import io.trapiche.domain.oms.OmsOrderEvent.ReturnRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRegistered;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsSnapshot.Extent;
import io.trapiche.domain.order.change.ChangeEffect;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What VTEX's answers make of instructions; an answer to one that is settled changes nothing. */
final class Settling {

    /** VTEX may say that a change is done before its order shows it; some nobody can see. */
    private static final Duration LONGEST_UNSEEN = Duration.ofHours(1);

    private Settling() {}

    static Decision<OmsOrderEvent, OmsOrderRefusal> decide(
            Known order, RecordHandlingStarted started) {
        return order.instructions()
                .pending(Acknowledge.class)
                .findFirst()
                .map(Instruction::commandId)
                .map(word -> handlingStarted(word, started))
                .orElseGet(
                        () ->
                                order.handlingStarted()
                                        ? unchanged()
                                        : accept(new OmsHandlingStarted(null, started.at())));
    }

    private static Decision<OmsOrderEvent, OmsOrderRefusal> handlingStarted(
            CommandId acknowledgement, RecordHandlingStarted started) {
        return accept(new OmsHandlingStarted(acknowledgement, started.at()));
    }

    static Decision<OmsOrderEvent, OmsOrderRefusal> decide(Known order, RecordDone done) {
        return pending(order, done.commandId())
                .filter(instruction -> !(instruction.action() instanceof PreviewChange))
                .filter(instruction -> !isToBeSeen(order, instruction, done.at()))
                .<Decision<OmsOrderEvent, OmsOrderRefusal>>map(
                        instruction ->
                                new Decision.Accepted<>(
                                        Stream.concat(
                                                        Stream.of(done(order, instruction, done)),
                                                        Consequences.ofChangeDone(
                                                                order, instruction, done.at()))
                                                .toList()))
                .orElseGet(Decision::unchanged);
    }

    /** What is changed next is held against a reading that shows what was changed before. */
    private static boolean isToBeSeen(Known order, Instruction<?> instruction, Instant now) {
        Instant lastSent = instruction.lastSentAt();
        return instruction.action() instanceof Change
                && lastSent != null
                && now.isBefore(lastSent.plus(LONGEST_UNSEEN))
                && !Leaving.isShown(instruction.of(Change.class), order.snapshot());
    }

    private static OmsOrderEvent done(Known order, Instruction<?> instruction, RecordDone done) {
        CommandId id = done.commandId();
        return switch (instruction.action()) {
            case Acknowledge _ -> new OmsHandlingStarted(id, done.at());
            case RegisterInvoice(var invoice) ->
                    new InvoiceRegistered(id, invoice.number(), done.receipt(), done.at());
            case RegisterTracking(var tracking, _) ->
                    new TrackingRegistered(id, tracking.invoiceNumber(), done.receipt(), done.at());
            case RegisterReturn(var invoice) ->
                    new ReturnRegistered(id, invoice.number(), done.receipt(), done.at());
            case RemoveItems _ -> new RemovalDone(id, effect(order, instruction), done.at());
            case ChangeOrder _ -> new ChangeDone(id, effect(order, instruction), done.at());
            case ControlChange _ -> new ChangeControlDone(id, done.at());
            case PreviewChange _ ->
                    throw new IllegalArgumentException("a preview is done by what it tells");
            case Cancel _ -> new OmsCancellationDone(id, done.at());
            case NotifyPayment _ -> new PaymentNotificationDone(id, done.at());
            case AddNote _ -> new NoteAdded(id, done.at());
            case DenyCancellation _ -> new CancellationDenialDone(id, done.at());
        };
    }

    private static @Nullable ChangeEffect effect(Known order, Instruction<?> instruction) {
        Extent before = instruction.before();
        return before == null ? null : order.snapshot().extent().effectSince(before);
    }

    static Decision<OmsOrderEvent, OmsOrderRefusal> decide(
            Known order, RecordCancellationSent sent) {
        return pending(order, sent.commandId())
                        .filter(instruction -> instruction.action() instanceof Cancel)
                        .isPresent()
                ? accept(new OmsCancellationSent(sent.commandId(), sent.at()))
                : unchanged();
    }

    static Decision<OmsOrderEvent, OmsOrderRefusal> decide(Known order, RecordChangeSent sent) {
        return pending(order, sent.commandId())
                .filter(instruction -> instruction.action() instanceof Change)
                .filter(instruction -> !sent.changeId().equals(instruction.changeId()))
                .<Decision<OmsOrderEvent, OmsOrderRefusal>>map(
                        instruction -> accept(sent(instruction, sent)))
                .orElseGet(Decision::unchanged);
    }

    private static OmsOrderEvent sent(Instruction<?> instruction, RecordChangeSent sent) {
        return instruction.action() instanceof RemoveItems
                ? new RemovalSent(sent.commandId(), sent.changeId(), sent.at())
                : new ChangeSent(sent.commandId(), sent.changeId(), sent.at());
    }

    static Decision<OmsOrderEvent, OmsOrderRefusal> decide(Known order, RecordPreview told) {
        return pending(order, told.commandId())
                        .filter(instruction -> instruction.action() instanceof PreviewChange)
                        .isPresent()
                ? accept(new ChangePreviewed(told.commandId(), told.preview(), told.at()))
                : unchanged();
    }

    static Decision<OmsOrderEvent, OmsOrderRefusal> decide(Known order, RecordControlSent sent) {
        return pending(order, sent.commandId())
                        .filter(instruction -> instruction.action() instanceof ControlChange)
                        .filter(instruction -> instruction.timesSent() == 0)
                        .isPresent()
                ? accept(new ChangeControlSent(sent.commandId(), sent.at()))
                : unchanged();
    }

    static Decision<OmsOrderEvent, OmsOrderRefusal> decide(Known order, RecordRefused refused) {
        return pending(order, refused.commandId())
                .<Decision<OmsOrderEvent, OmsOrderRefusal>>map(
                        instruction ->
                                new Decision.Accepted<>(refused(order, instruction, refused)))
                .orElseGet(Decision::unchanged);
    }

    private static List<OmsOrderEvent> refused(
            Known order, Instruction<?> instruction, RecordRefused refused) {
        List<OmsOrderEvent> events = new ArrayList<>();
        events.add(
                new InstructionRefused(
                        refused.commandId(), refused.code(), refused.cause(), refused.at()));
        if (instruction.action() instanceof RegisterInvoice(var invoice)) {
            events.addAll(Consequences.ofRefusedInvoice(order, invoice.number(), refused.at()));
        } else if (instruction.action() instanceof RegisterReturn(var back)) {
            events.addAll(Consequences.ofRefusedInvoice(order, back.number(), refused.at()));
        } else {
            Consequences.ofRefusedChange(order, instruction, refused).forEach(events::add);
        }
        return events;
    }

    private static Optional<Instruction<?>> pending(Known order, CommandId id) {
        return order.instructions().find(id).filter(Instruction::isPending);
    }
}
