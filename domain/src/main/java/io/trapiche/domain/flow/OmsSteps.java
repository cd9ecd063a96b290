package io.trapiche.domain.flow;

import io.trapiche.domain.flow.Step.ReadOrder;
import io.trapiche.domain.flow.Step.RegisterInvoice;
import io.trapiche.domain.flow.Step.RegisterTracking;
import io.trapiche.domain.flow.Step.Rest;
import io.trapiche.domain.flow.Step.SendCancellation;
import io.trapiche.domain.flow.Step.StartHandling;
import io.trapiche.domain.oms.Instruction;
import io.trapiche.domain.oms.Instruction.Outcome;
import io.trapiche.domain.oms.OmsOrderState.Acknowledgement;
import io.trapiche.domain.oms.OmsOrderState.Cancellation;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.Tracking;
import java.time.Instant;
import java.util.Optional;

/** The next step in VTEX's order management. */
final class OmsSteps {

    private static final int ASKED_AND_CONFIRMED = 2;

    private final FlowTimings timings;
    private final boolean confirmCancellation;

    OmsSteps(FlowSettings settings) {
        this.timings = settings.timings();
        this.confirmCancellation = settings.confirmCancellation();
    }

    Step next(Known order, Instant now) {
        Cancellation cancellation = order.pendingCancellation();
        if (cancellation != null) {
            return cancel(order, cancellation, now);
        }
        if (isHandlingDue(order)) {
            return new StartHandling(order.ref());
        }
        Step invoicing = invoice(order, now);
        if (invoicing instanceof RegisterInvoice) {
            return invoicing;
        }
        Step tracking = track(order);
        return tracking instanceof Rest ? invoicing : tracking;
    }

    private Step cancel(Known order, Cancellation cancellation, Instant now) {
        Instruction<String> instruction = cancellation.instruction();
        Instant lastSent = cancellation.lastSentAt();
        boolean wantsConfirmation =
                confirmCancellation
                        && order.snapshot().status().equals(OmsStatus.CANCELLATION_REQUESTED)
                        && cancellation.timesSent() < ASKED_AND_CONFIRMED;
        return lastSent == null || wantsConfirmation
                ? new SendCancellation(order.ref(), instruction.commandId(), instruction.what())
                : readLater(order, lastSent, now);
    }

    /**
     * An ERP that sends an invoice has the order, whether it said so or not. What VTEX said yes to
     * is not asked again, however late it shows.
     */
    private static boolean isHandlingDue(Known order) {
        Acknowledgement acknowledgement = order.acknowledgement();
        boolean erpHasIt =
                (acknowledgement != null && acknowledgement.isPending())
                        || order.invoices().stream().anyMatch(Instruction::isPending);
        return erpHasIt
                && !order.handlingStarted()
                && order.snapshot().completed()
                && order.snapshot().status().equals(OmsStatus.READY_FOR_HANDLING);
    }

    private Step invoice(Known order, Instant now) {
        Optional<Instruction<Invoice>> pending =
                order.invoices().stream().filter(Instruction::isPending).findFirst();
        if (pending.isEmpty()) {
            return new Rest();
        }
        if (order.snapshot().status().isInvoiceable()) {
            Instruction<Invoice> invoice = pending.get();
            return new RegisterInvoice(order.ref(), invoice.commandId(), invoice.what());
        }
        return order.handlingStarted() ? readLater(order, order.touchedAt(), now) : new Rest();
    }

    private static Step track(Known order) {
        return order.trackings().stream()
                .filter(Instruction::isPending)
                .filter(tracking -> isInvoiced(order, tracking.what()))
                .findFirst()
                .<Step>map(
                        tracking ->
                                new RegisterTracking(
                                        order.ref(), tracking.commandId(), tracking.what()))
                .orElseGet(Rest::new);
    }

    private static boolean isInvoiced(Known order, Tracking tracking) {
        return order.snapshot().packages().stream()
                        .anyMatch(pack -> pack.invoiceNumber().equals(tracking.invoiceNumber()))
                || order.invoices().stream()
                        .filter(invoice -> invoice.outcome() == Outcome.DONE)
                        .anyMatch(
                                invoice ->
                                        invoice.what().number().equals(tracking.invoiceNumber()));
    }

    private Step readLater(Known order, Instant since, Instant now) {
        return ChannelSteps.after(since, timings.readAgain(), now, new ReadOrder(order.ref()));
    }
}
