package io.trapiche.domain.oms;

import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationDone;
import io.trapiche.domain.oms.OmsOrderEvent.OmsHandlingStarted;
import io.trapiche.domain.oms.OmsOrderState.Acknowledgement;
import io.trapiche.domain.oms.OmsOrderState.Cancellation;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.InvoiceNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What becomes of the instructions still under way when VTEX shows where the order stands: whoever
 * asked for something gets a result, though VTEX's own answer was lost or never comes.
 */
final class Consequences {

    private static final String INVOICED = "ORDER_INVOICED";
    private static final String INVOICED_CAUSE = "order invoiced";

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

    /** Refusals of the trackings that wait for an invoice which VTEX will not have. */
    static List<OmsOrderEvent> ofRefusedInvoice(Known order, InvoiceNumber number, Instant at) {
        return shows(order.snapshot(), number)
                ? List.of()
                : order.trackings().stream()
                        .filter(Instruction::isPending)
                        .filter(tracking -> tracking.what().invoiceNumber().equals(number))
                        .map(Instruction::commandId)
                        .<OmsOrderEvent>map(
                                id ->
                                        new InstructionRefused(
                                                id, "INVOICE_REFUSED", "invoice refused", at))
                        .toList();
    }

    private void settle() {
        OmsStatus status = read.status();
        if (status.equals(OmsStatus.CANCELED)) {
            cancellationDone();
            pendingIds().forEach(id -> refused(id, "ORDER_CANCELLED", "order cancelled"));
            return;
        }
        if (status.equals(OmsStatus.REPLACED)) {
            cancellationRefused("ORDER_REPLACED", "order replaced by another");
            pendingIds().forEach(id -> refused(id, "ORDER_REPLACED", "order replaced by another"));
            return;
        }
        if (status.awaitsSellersDecision()) {
            acknowledgementRefused();
        }
        handlingStarted();
        order.invoices().stream().filter(Instruction::isPending).forEach(this::invoice);
        if (status.equals(OmsStatus.INVOICED)) {
            cancellationRefused(INVOICED, INVOICED_CAUSE);
        } else if (isDenied()) {
            cancellationDenied();
        }
    }

    private void acknowledgementRefused() {
        pendingAcknowledgement()
                .forEach(
                        id ->
                                refused(
                                        id,
                                        "CANCELLATION_REQUESTED",
                                        "cancellation requested in VTEX"));
    }

    private void handlingStarted() {
        if (read.status().isHandled()) {
            pendingAcknowledgement().forEach(id -> events.add(new OmsHandlingStarted(id, at)));
        }
    }

    private void invoice(Instruction<Invoice> invoice) {
        InvoiceNumber number = invoice.what().number();
        if (shows(read, number)) {
            events.add(new InvoiceRegistered(invoice.commandId(), number, null, at));
        } else if (read.status().equals(OmsStatus.INVOICED)) {
            refused(invoice.commandId(), INVOICED, INVOICED_CAUSE);
            events.addAll(ofRefusedInvoice(order, number, at));
        }
    }

    private static boolean shows(OmsSnapshot snapshot, InvoiceNumber number) {
        return snapshot.packages().stream()
                .filter(OmsSnapshot.Package::output)
                .anyMatch(pack -> pack.invoiceNumber().equals(number));
    }

    private void cancellationDone() {
        Cancellation cancellation = order.pendingCancellation();
        if (cancellation != null) {
            events.add(new OmsCancellationDone(cancellation.instruction().commandId(), at));
        }
    }

    private void cancellationRefused(String code, String cause) {
        Cancellation cancellation = order.pendingCancellation();
        if (cancellation != null) {
            refused(cancellation.instruction().commandId(), code, cause);
        }
    }

    /** What was denied before VTEX was asked was an earlier wish. */
    private void cancellationDenied() {
        Cancellation cancellation = order.pendingCancellation();
        if (cancellation != null && cancellation.lastSentAt() != null) {
            cancellationRefused("CANCELLATION_DENIED", "cancellation denied in VTEX");
        }
    }

    private boolean isDenied() {
        OmsStatus was = order.snapshot().status();
        OmsStatus is = read.status();
        boolean goesOn = is.isApproved() || is.isHandled();
        return (is.isCancellationDenied() && !order.snapshot().showsSameStatusAs(read))
                || (was.awaitsSellersDecision() && goesOn);
    }

    private void refused(CommandId id, String code, String cause) {
        events.add(new InstructionRefused(id, code, cause, at));
    }

    private Stream<CommandId> pendingAcknowledgement() {
        Acknowledgement acknowledgement = order.acknowledgement();
        return acknowledgement != null && acknowledgement.isPending()
                ? Stream.of(acknowledgement.commandId())
                : Stream.empty();
    }

    private Stream<CommandId> pendingIds() {
        Stream<Instruction<Invoice>> invoices = order.invoices().stream();
        Stream<Instruction<Tracking>> trackings = order.trackings().stream();
        return Stream.concat(
                pendingAcknowledgement(),
                Stream.concat(invoices, trackings)
                        .filter(Instruction::isPending)
                        .map(Instruction::commandId));
    }
}
