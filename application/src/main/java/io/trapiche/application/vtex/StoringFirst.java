package io.trapiche.application.vtex;

import io.trapiche.application.streams.Sessions;
import io.trapiche.application.vtex.port.OrderIntegration;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.application.vtex.port.VtexPorts;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.channel.Submission;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.order.TrackingEvent;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.PaymentId;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * VTEX, asked only once all that was decided before is stored: what a call did is never known to
 * nobody when the next one is made.
 */
public record StoringFirst(
        OrderIntegration integration, OrderManagement management, Sessions sessions)
        implements OrderIntegration, OrderManagement {

    /** All that VTEX is asked, in sessions. */
    public static VtexPorts in(Sessions sessions, VtexPorts vtex) {
        StoringFirst calls = new StoringFirst(vtex.integration(), vtex.management(), sessions);
        return new VtexPorts(
                calls, calls, vtex.feed(), vtex.carts(), vtex.callbackKeys(), vtex.resultReader());
    }

    @Override
    public ProcessingResult place(Placement placement, Submission submission) {
        sessions.store();
        return integration.place(placement, submission);
    }

    @Override
    public ProcessingResult approve(Placement placement, Submission submission) {
        sessions.store();
        return integration.approve(placement, submission);
    }

    @Override
    public Optional<OmsSnapshot> read(OmsOrderRef order) {
        sessions.store();
        return management.read(order);
    }

    @Override
    public Answer startHandling(OmsOrderRef order) {
        sessions.store();
        return management.startHandling(order);
    }

    @Override
    public Answer registerInvoice(OmsOrderRef order, Invoice invoice) {
        sessions.store();
        return management.registerInvoice(order, invoice);
    }

    @Override
    public Answer registerReturn(OmsOrderRef order, Invoice invoice) {
        sessions.store();
        return management.registerReturn(order, invoice);
    }

    @Override
    public Answer registerTracking(
            OmsOrderRef order,
            Tracking tracking,
            List<TrackingEvent> events,
            @Nullable String dispatchedDate) {
        sessions.store();
        return management.registerTracking(order, tracking, events, dispatchedDate);
    }

    @Override
    public Answer changeOrder(OmsOrderRef order, OrderChange change) {
        sessions.store();
        return management.changeOrder(order, change);
    }

    @Override
    public Optional<String> findChange(
            OmsOrderRef order, OrderChange change, Instant askedAt, Set<String> others) {
        sessions.store();
        return management.findChange(order, change, askedAt, others);
    }

    @Override
    public Preview previewChange(OmsOrderRef order, OrderChange change, Currency currency) {
        sessions.store();
        return management.previewChange(order, change, currency);
    }

    @Override
    public Answer retryChange(OmsOrderRef order, String changeId, OrderChange change) {
        sessions.store();
        return management.retryChange(order, changeId, change);
    }

    @Override
    public Answer cancelChange(OmsOrderRef order, String changeId, String reason) {
        sessions.store();
        return management.cancelChange(order, changeId, reason);
    }

    @Override
    public ChangeOutcome changeOutcome(OmsOrderRef order, String changeId) {
        sessions.store();
        return management.changeOutcome(order, changeId);
    }

    @Override
    public Answer cancel(OmsOrderRef order, String reason) {
        sessions.store();
        return management.cancel(order, reason);
    }

    @Override
    public Answer notifyPayment(OmsOrderRef order, PaymentId paymentId) {
        sessions.store();
        return management.notifyPayment(order, paymentId);
    }

    @Override
    public Answer addNote(OmsOrderRef order, TimelineNote note) {
        sessions.store();
        return management.addNote(order, note);
    }

    @Override
    public Answer denyCancellation(OmsOrderRef order, String requestId, String reason) {
        sessions.store();
        return management.denyCancellation(order, requestId, reason);
    }
}
