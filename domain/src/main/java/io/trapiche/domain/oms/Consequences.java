package io.trapiche.domain.oms;

import io.trapiche.domain.oms.OmsAction.Acknowledge;
import io.trapiche.domain.oms.OmsAction.AddNote;
import io.trapiche.domain.oms.OmsAction.Cancel;
import io.trapiche.domain.oms.OmsAction.Change;
import io.trapiche.domain.oms.OmsAction.ControlChange;
import io.trapiche.domain.oms.OmsAction.ControlChange.Control;
import io.trapiche.domain.oms.OmsAction.DenyCancellation;
import io.trapiche.domain.oms.OmsAction.NotifyPayment;
import io.trapiche.domain.oms.OmsAction.RegisterInvoice;
import io.trapiche.domain.oms.OmsAction.RegisterReturn;
import io.trapiche.domain.oms.OmsAction.RegisterTracking;
import io.trapiche.domain.oms.OmsOrderCommand.RecordRefused;
import io.trapiche.domain.oms.OmsOrderEvent.CancellationDenialDone;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeControlDone;
import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationDone;
import io.trapiche.domain.oms.OmsOrderEvent.OmsHandlingStarted;
import io.trapiche.domain.oms.OmsOrderEvent.PaymentNotificationDone;
import io.trapiche.domain.oms.OmsOrderEvent.ReturnRegistered;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.InvoiceNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What becomes of the instructions still under way when VTEX shows where the order stands: whoever
 * asked for something gets a result, though VTEX's own answer was lost or never comes.
 */
final class Consequences {

    /** How long VTEX may show an order as going on after it was asked to cancel it. */
    static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

    static final String INVOICED = "ORDER_INVOICED";
    static final String CHANGE_CANCELED = "CHANGE_CANCELED";
    private static final String CHANGE_DONE = "CHANGE_DONE";
    private static final String CANCELLED = "ORDER_CANCELLED";
    static final String INVOICED_CAUSE = "order invoiced";

    private final Known order;
    private final OmsSnapshot read;
    private final Instant at;
    private final List<OmsOrderEvent> events = new ArrayList<>();

    private Consequences(Known order, OmsSnapshot read, Instant at) {
        this.order = order;
        this.read = read;
        this.at = at;
    }

    static List<OmsOrderEvent> of(Known order, OmsSnapshot read, Instant at) {
        Consequences consequences = new Consequences(order, read, at);
        consequences.settle();
        return consequences.events;
    }

    /** Refusals of what waits for an invoice or a return that VTEX will not have. */
    static List<OmsOrderEvent> ofRefusedInvoice(Known order, InvoiceNumber number, Instant at) {
        return Stream.concat(trackingsRefused(order, number, at), returnsRefused(order, number, at))
                .toList();
    }

    /** What was to be retried is done, and what was to be given up is done too. */
    static Stream<OmsOrderEvent> ofChangeDone(Known order, Instruction<?> change, Instant at) {
        return controls(order, change.commandId())
                .map(
                        asked ->
                                asked.action().control() == Control.RETRY
                                        ? new ChangeControlDone(asked.commandId(), at)
                                        : new InstructionRefused(
                                                asked.commandId(),
                                                CHANGE_DONE,
                                                "change done in VTEX",
                                                at));
    }

    /** What was to be given up is, if that is why it was refused; nothing of it is tried again. */
    static Stream<OmsOrderEvent> ofRefusedChange(
            Known order, Instruction<?> change, RecordRefused refused) {
        return controls(order, change.commandId())
                .map(
                        asked ->
                                asked.action().control() == Control.CANCEL
                                        ? new ChangeControlDone(asked.commandId(), refused.at())
                                        : new InstructionRefused(
                                                asked.commandId(),
                                                refused.code(),
                                                refused.cause(),
                                                refused.at()));
    }

    private static Stream<Instruction<ControlChange>> controls(Known order, CommandId change) {
        return order.instructions()
                .pending(ControlChange.class)
                .filter(asked -> asked.action().change().equals(change));
    }

    private static Stream<OmsOrderEvent> trackingsRefused(
            Known order, InvoiceNumber number, Instant at) {
        return order.snapshot().packages().stream()
                        .anyMatch(pack -> pack.invoiceNumber().equals(number))
                ? Stream.empty()
                : order.instructions()
                        .pending(RegisterTracking.class)
                        .filter(asked -> asked.action().tracking().invoiceNumber().equals(number))
                        .map(asked -> invoiceRefused(asked.commandId(), at));
    }

    /** They were taken because the invoices asked for would make up the order. */
    private static Stream<OmsOrderEvent> returnsRefused(
            Known order, InvoiceNumber number, Instant at) {
        return InvoiceTotals.isInvoicedInFullWithout(number, order)
                ? Stream.empty()
                : order.instructions()
                        .pending(RegisterReturn.class)
                        .filter(asked -> !asked.action().invoice().number().equals(number))
                        .flatMap(asked -> returnRefused(order, asked, "invoice refused", at));
    }

    private static Stream<OmsOrderEvent> returnRefused(
            Known order, Instruction<RegisterReturn> asked, String cause, Instant at) {
        return Stream.concat(
                Stream.of(
                        new InstructionRefused(
                                asked.commandId(), "NOT_INVOICED_IN_FULL", cause, at)),
                trackingsRefused(order, asked.action().invoice().number(), at));
    }

    private static OmsOrderEvent invoiceRefused(CommandId id, Instant at) {
        return new InstructionRefused(id, "INVOICE_REFUSED", "invoice refused", at);
    }

    private void settle() {
        OmsStatus status = read.status();
        order.instructions().pending(RegisterReturn.class).forEach(this::returned);
        if (status.equals(OmsStatus.CANCELED)) {
            cancellationDone();
            pendingOthers().forEach(id -> refused(id, CANCELLED, "order cancelled"));
            return;
        }
        if (status.equals(OmsStatus.REPLACED)) {
            cancellationRefused("ORDER_REPLACED", "order replaced by another");
            pendingOthers()
                    .forEach(id -> refused(id, "ORDER_REPLACED", "order replaced by another"));
            return;
        }
        if (status.awaitsSellersDecision()) {
            pendingAcknowledgement().forEach(this::refusedForCancellation);
            changesNotSent().forEach(this::refusedForCancellation);
            changesNotSent()
                    .flatMap(change -> controls(order, change))
                    .forEach(asked -> events.add(new ChangeControlDone(asked.commandId(), at)));
        }
        if (status.isPaid()) {
            order.instructions()
                    .pending(NotifyPayment.class)
                    .forEach(
                            asked ->
                                    events.add(new PaymentNotificationDone(asked.commandId(), at)));
        }
        if (isRequestOver()) {
            order.instructions()
                    .pending(DenyCancellation.class)
                    .forEach(
                            asked -> events.add(new CancellationDenialDone(asked.commandId(), at)));
        }
        handlingStarted();
        order.instructions().pending(RegisterInvoice.class).forEach(this::invoice);
        returnsNoLongerDue();
        if (status.equals(OmsStatus.INVOICED)) {
            cancellationRefused(INVOICED, INVOICED_CAUSE);
        } else if (isDenied() || isLeftUndone()) {
            cancellationDenied();
        }
    }

    /** Nobody waits for the seller's answer where its side asked to cancel. */
    private void refusedForCancellation(CommandId id) {
        if (order.pendingCancellation().isPresent()) {
            refused(id, CANCELLED, "cancellation under way");
        } else {
            refused(id, "CANCELLATION_REQUESTED", "cancellation requested in VTEX");
        }
    }

    private void returned(Instruction<RegisterReturn> asked) {
        InvoiceNumber number = asked.action().invoice().number();
        if (read.packages().stream()
                .anyMatch(pack -> !pack.output() && pack.invoiceNumber().equals(number))) {
            events.add(new ReturnRegistered(asked.commandId(), number, null, at));
        }
    }

    /** They were taken while the invoices made up the order; VTEX shows another by now. */
    private void returnsNoLongerDue() {
        Known shown = order.with(read);
        if (!InvoiceTotals.isInvoicedInFull(shown)) {
            List<OmsOrderEvent> refusals =
                    order.instructions()
                            .pending(RegisterReturn.class)
                            .filter(asked -> !isSettled(asked.commandId()))
                            .flatMap(asked -> returnRefused(shown, asked, "order changed", at))
                            .toList();
            events.addAll(refusals);
        }
    }

    private void handlingStarted() {
        if (read.status().isHandled()) {
            pendingAcknowledgement().forEach(id -> events.add(new OmsHandlingStarted(id, at)));
        }
    }

    private void invoice(Instruction<RegisterInvoice> invoice) {
        InvoiceNumber number = invoice.action().invoice().number();
        if (shows(read, number)) {
            events.add(new InvoiceRegistered(invoice.commandId(), number, null, at));
        } else if (read.status().equals(OmsStatus.INVOICED)) {
            refused(invoice.commandId(), INVOICED, INVOICED_CAUSE);
            trackingsRefused(order, number, at).forEach(events::add);
        }
    }

    private static boolean shows(OmsSnapshot snapshot, InvoiceNumber number) {
        return snapshot.packages().stream()
                .filter(OmsSnapshot.Package::output)
                .anyMatch(pack -> pack.invoiceNumber().equals(number));
    }

    private void cancellationDone() {
        order.pendingCancellation()
                .ifPresent(asked -> events.add(new OmsCancellationDone(asked.commandId(), at)));
    }

    private void cancellationRefused(String code, String cause) {
        order.pendingCancellation().ifPresent(asked -> refused(asked.commandId(), code, cause));
    }

    /** What was denied before VTEX was asked was an earlier wish. */
    private void cancellationDenied() {
        if (order.pendingCancellation().filter(asked -> asked.timesSent() > 0).isPresent()) {
            cancellationRefused("CANCELLATION_DENIED", "cancellation denied in VTEX");
        }
    }

    private boolean isDenied() {
        OmsStatus was = order.snapshot().status();
        OmsStatus is = read.status();
        return (is.isCancellationDenied() && !order.snapshot().showsSameStatusAs(read))
                || (was.awaitsSellersDecision() && goesOn());
    }

    /** It was denied before anybody read that it was asked for, or VTEX let it lie. */
    private boolean isLeftUndone() {
        return goesOn()
                && order.pendingCancellation()
                        .map(Instruction::lastSentAt)
                        .filter(sent -> !at.isBefore(sent.plus(LONGEST_SILENCE)))
                        .isPresent();
    }

    /** The request to cancel was answered, and the order goes on or is asked to end anew. */
    private boolean isRequestOver() {
        String was = order.snapshot().cancellationRequestId();
        String is = read.cancellationRequestId();
        return goesOn()
                || read.status().isCancellationDenied()
                || (was != null && is != null && !was.equals(is));
    }

    private boolean goesOn() {
        return read.status().isApproved() || read.status().isHandled();
    }

    private void refused(CommandId id, String code, String cause) {
        events.add(new InstructionRefused(id, code, cause, at));
    }

    private Stream<CommandId> pendingAcknowledgement() {
        return order.instructions().pending(Acknowledge.class).map(Instruction::commandId);
    }

    /** All that can be asked of them is to give them up. */
    private Stream<CommandId> changesNotSent() {
        return order.instructions()
                .pending(Change.class)
                .filter(asked -> asked.changeId() == null)
                .map(Instruction::commandId);
    }

    /** All that ends with the order, but for the cancellation and what has its result by now. */
    private Stream<CommandId> pendingOthers() {
        return order.instructions()
                .pending()
                .filter(asked -> !(asked.action() instanceof Cancel))
                .filter(asked -> !(asked.action() instanceof AddNote))
                .map(Instruction::commandId)
                .filter(id -> !isSettled(id));
    }

    private boolean isSettled(CommandId id) {
        return events.stream()
                .anyMatch(
                        event ->
                                event instanceof ReturnRegistered registered
                                        && registered.commandId().equals(id));
    }
}
