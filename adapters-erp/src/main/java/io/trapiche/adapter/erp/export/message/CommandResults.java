package io.trapiche.adapter.erp.export.message;

import io.trapiche.adapter.erp.command.reading.CommandType;
import io.trapiche.adapter.erp.export.message.wire.CommandResult;
import io.trapiche.domain.erp.ErpCommandEvent.ErpCommandRejected;
import io.trapiche.domain.oms.Instruction;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Requester;
import io.trapiche.domain.shared.Violation;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which events end a command of an ERP system, and how. */
final class CommandResults {

    private static final String DONE = "done";
    private static final String REFUSED = "refused";
    private static final String REJECTED = "rejected";

    private CommandResults() {}

    /**
     * The result that the event is; empty when it ends no command of an ERP system.
     *
     * @param after asked for the order right after the event, if it matters
     */
    static Optional<CommandResult> of(OmsOrderEvent event, Supplier<Known> after) {
        return switch (event) {
            case OmsOrderEvent.OmsHandlingStarted done ->
                    done(after.get(), done.commandId(), null, done);
            case OmsOrderEvent.AcknowledgementDone done ->
                    done(after.get(), done.commandId(), null, done);
            case OmsOrderEvent.InvoiceRegistered done ->
                    done(after.get(), done.commandId(), done.receipt(), done);
            case OmsOrderEvent.TrackingRegistered done ->
                    done(after.get(), done.commandId(), done.receipt(), done);
            case OmsOrderEvent.ReturnRegistered done ->
                    done(after.get(), done.commandId(), done.receipt(), done);
            case OmsOrderEvent.RemovalDone done -> done(after.get(), done.commandId(), null, done);
            case OmsOrderEvent.ChangeDone done -> done(after.get(), done.commandId(), null, done);
            case OmsOrderEvent.ChangePreviewed told ->
                    done(after.get(), told.commandId(), null, told);
            case OmsOrderEvent.ChangeControlDone done ->
                    done(after.get(), done.commandId(), null, done);
            case OmsOrderEvent.OmsCancellationDone done ->
                    done(after.get(), done.commandId(), null, done);
            case OmsOrderEvent.CancellationDenialDone done ->
                    done(after.get(), done.commandId(), null, done);
            case OmsOrderEvent.PaymentNotificationDone done ->
                    done(after.get(), done.commandId(), null, done);
            case OmsOrderEvent.NoteAdded done -> done(after.get(), done.commandId(), null, done);
            case InstructionRefused refused -> refused(after.get(), refused);
            case OmsOrderEvent.OmsOrderRecorded _,
                    OmsOrderEvent.OmsStatusChanged _,
                    OmsOrderEvent.OmsOrderChanged _,
                    OmsOrderEvent.OrderAcknowledged _,
                    OmsOrderEvent.InvoiceRequested _,
                    OmsOrderEvent.TrackingRequested _,
                    OmsOrderEvent.ReturnRequested _,
                    OmsOrderEvent.RemovalRequested _,
                    OmsOrderEvent.RemovalSent _,
                    OmsOrderEvent.ChangeRequested _,
                    OmsOrderEvent.ChangeSent _,
                    OmsOrderEvent.ChangePreviewRequested _,
                    OmsOrderEvent.ChangeControlRequested _,
                    OmsOrderEvent.ChangeControlSent _,
                    OmsOrderEvent.OmsCancellationRequested _,
                    OmsOrderEvent.CancellationDenialRequested _,
                    OmsOrderEvent.NoteRequested _,
                    OmsOrderEvent.PaymentNotificationRequested _,
                    OmsOrderEvent.OmsCancellationSent _ ->
                    Optional.empty();
        };
    }

    static CommandResult of(ErpCommandRejected rejected) {
        OrderId order = rejected.orderId();
        return new CommandResult(
                rejected.account().value(),
                rejected.commandId().value(),
                order == null ? null : order.value(),
                rejected.type(),
                REJECTED,
                rejected.code(),
                null,
                rejected.violations().stream().map(CommandResults::fault).toList(),
                null,
                rejected.at());
    }

    private static CommandResult.Fault fault(Violation violation) {
        return new CommandResult.Fault(violation.field(), violation.description());
    }

    private static Optional<CommandResult> done(
            Known order, @Nullable CommandId id, @Nullable String receipt, OmsOrderEvent event) {
        return ofErp(order, id)
                .map(
                        asked ->
                                new CommandResult(
                                        order.ref().account().value(),
                                        asked.commandId().value(),
                                        order.ref().orderId().value(),
                                        CommandType.of(asked.action()).published(),
                                        DONE,
                                        null,
                                        null,
                                        List.of(),
                                        receipt,
                                        event.at()));
    }

    private static Optional<CommandResult> refused(Known order, InstructionRefused refused) {
        return ofErp(order, refused.commandId())
                .map(
                        asked ->
                                new CommandResult(
                                        order.ref().account().value(),
                                        asked.commandId().value(),
                                        order.ref().orderId().value(),
                                        CommandType.of(asked.action()).published(),
                                        REFUSED,
                                        refused.code(),
                                        refused.cause(),
                                        List.of(),
                                        null,
                                        refused.at()));
    }

    /** Cancellations are asked for by others too. */
    private static Optional<Instruction<?>> ofErp(Known order, @Nullable CommandId id) {
        return Optional.ofNullable(id)
                .flatMap(order.instructions()::find)
                .filter(asked -> asked.requester() == Requester.ERP);
    }
}
