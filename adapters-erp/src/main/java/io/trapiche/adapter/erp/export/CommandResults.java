package io.trapiche.adapter.erp.export;

import io.trapiche.adapter.erp.command.CommandType;
import io.trapiche.adapter.erp.command.ReservedCommandIds;
import io.trapiche.adapter.erp.export.wire.CommandResult;
import io.trapiche.domain.erp.ErpCommandEvent.ErpCommandRejected;
import io.trapiche.domain.oms.Instruction;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderState.Cancellation;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Requester;
import io.trapiche.domain.shared.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which events end a command of an ERP system, and how. */
final class CommandResults {

    private static final String DONE = "done";
    private static final String REFUSED = "refused";
    private static final String REJECTED = "rejected";

    private CommandResults() {}

    /** The result that the event is; empty when it ends no command of an ERP system. */
    static Optional<CommandResult> of(OmsOrderEvent event, Known after) {
        return switch (event) {
            case OmsOrderEvent.OmsHandlingStarted started ->
                    Optional.ofNullable(started.commandId())
                            .map(
                                    id ->
                                            done(
                                                    after,
                                                    id,
                                                    CommandType.ACKNOWLEDGE,
                                                    null,
                                                    started.at()));
            case OmsOrderEvent.InvoiceRegistered done ->
                    Optional.of(
                            done(
                                    after,
                                    done.commandId(),
                                    CommandType.INVOICE,
                                    done.receipt(),
                                    done.at()));
            case OmsOrderEvent.TrackingRegistered done ->
                    Optional.of(
                            done(
                                    after,
                                    done.commandId(),
                                    CommandType.TRACKING,
                                    done.receipt(),
                                    done.at()));
            case OmsOrderEvent.OmsCancellationDone done when isOfErp(after, done.commandId()) ->
                    Optional.of(done(after, done.commandId(), CommandType.CANCEL, null, done.at()));
            case InstructionRefused refused when isOfErp(after, refused.commandId()) ->
                    Optional.of(refused(after, refused));
            case OmsOrderEvent.OmsOrderRecorded _,
                    OmsOrderEvent.OmsStatusChanged _,
                    OmsOrderEvent.OmsOrderChanged _,
                    OmsOrderEvent.OrderAcknowledged _,
                    OmsOrderEvent.InvoiceRequested _,
                    OmsOrderEvent.TrackingRequested _,
                    OmsOrderEvent.OmsCancellationRequested _,
                    OmsOrderEvent.OmsCancellationSent _,
                    OmsOrderEvent.OmsCancellationDone _,
                    InstructionRefused _ ->
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

    private static CommandResult done(
            Known order, CommandId id, CommandType type, @Nullable String receipt, Instant at) {
        return new CommandResult(
                order.ref().account().value(),
                id.value(),
                order.ref().orderId().value(),
                type.published(),
                DONE,
                null,
                null,
                List.of(),
                receipt,
                at);
    }

    private static CommandResult refused(Known order, InstructionRefused refused) {
        return new CommandResult(
                order.ref().account().value(),
                refused.commandId().value(),
                order.ref().orderId().value(),
                typeOf(order, refused.commandId()).published(),
                REFUSED,
                refused.code(),
                refused.cause(),
                List.of(),
                null,
                refused.at());
    }

    /** Cancellations are asked for by others too. */
    private static boolean isOfErp(Known order, CommandId id) {
        Cancellation cancellation = order.cancellation();
        boolean ofSomebodyElse =
                cancellation != null
                        && cancellation.instruction().commandId().equals(id)
                        && cancellation.requester() != Requester.ERP;
        return !ofSomebodyElse && !ReservedCommandIds.isOfChannelCancellation(id);
    }

    private static CommandType typeOf(Known order, CommandId id) {
        if (isAmong(order.invoices(), id)) {
            return CommandType.INVOICE;
        }
        if (isAmong(order.trackings(), id)) {
            return CommandType.TRACKING;
        }
        var acknowledgement = order.acknowledgement();
        return acknowledgement != null && acknowledgement.commandId().equals(id)
                ? CommandType.ACKNOWLEDGE
                : CommandType.CANCEL;
    }

    private static <T> boolean isAmong(List<Instruction<T>> instructions, CommandId id) {
        return instructions.stream().anyMatch(asked -> asked.commandId().equals(id));
    }
}
