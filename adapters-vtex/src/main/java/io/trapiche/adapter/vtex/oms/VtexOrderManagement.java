package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.call.OrdersAccess;
import io.trapiche.adapter.vtex.call.VtexCall;
import io.trapiche.adapter.vtex.call.VtexCalls;
import io.trapiche.adapter.vtex.call.VtexReply;
import io.trapiche.adapter.vtex.call.VtexRoute;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.oms.wire.CancelPayload;
import io.trapiche.adapter.vtex.oms.wire.DenyPayload;
import io.trapiche.adapter.vtex.oms.wire.NotePayload;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.order.TrackingEvent;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AmountScales;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.PaymentId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mapstruct.factory.Mappers;

/** VTEX's order management over HTTP. */
public final class VtexOrderManagement implements OrderManagement {

    private final OrderCalls calls;
    private final OrderDocuments documents;
    private final AmountScales scales;
    private final Function<AccountName, ZoneId> zones;
    private final Invoicing invoicing;
    private final InvoiceMapper mapper = Mappers.getMapper(InvoiceMapper.class);

    public VtexOrderManagement(
            VtexCalls calls,
            OrderDocuments documents,
            AmountScales scales,
            Function<AccountName, ZoneId> zones,
            Function<AccountName, OrdersAccess> access) {
        this.calls = new OrderCalls(calls, access);
        this.invoicing = new Invoicing(this.calls, scales);
        this.documents = documents;
        this.scales = scales;
        this.zones = zones;
    }

    @Override
    public Optional<OmsSnapshot> read(OmsOrderRef order) {
        VtexReply reply = calls.send(calls.reading(order)).settled();
        if (reply.isNotFound()) {
            return Optional.empty();
        }
        JsonView document =
                reply.done().json().orElseThrow(() -> reply.unavailable("answered nothing"));
        OmsSnapshot snapshot =
                switch (documents.read(order.account(), document)) {
                    case Parsed.Valid<OmsSnapshot>(var readable) -> readable;
                    case Parsed.Faulty<OmsSnapshot>(var faults) ->
                            throw reply.unavailable("answered an unreadable order: " + faults);
                };
        if (!order.orderId().value().equals(OrderDocuments.id(document))) {
            throw reply.unavailable("answered another order");
        }
        return Optional.of(snapshot);
    }

    @Override
    public Answer startHandling(OmsOrderRef order) {
        return calls.answer(calls.to(order, VtexRoute.START_HANDLING));
    }

    @Override
    public Answer registerInvoice(OmsOrderRef order, Invoice invoice) {
        return invoicing.register(order, invoice, Invoicing.InvoiceType.OUTPUT);
    }

    @Override
    public Answer registerReturn(OmsOrderRef order, Invoice invoice) {
        return invoicing.register(order, invoice, Invoicing.InvoiceType.INPUT);
    }

    @Override
    public Answer changeOrder(OmsOrderRef order, OrderChange change) {
        ChangeMapper changes = changes(order);
        Optional<Money> untellable = changes.untellable(change);
        if (untellable.isPresent()) {
            return Invoicing.untellable(untellable.get());
        }
        VtexReply reply =
                calls.send(
                                calls.to(order, VtexRoute.CHANGE_ORDER)
                                        .query("accountName", order.account().value())
                                        .body(changes.payload(change)))
                        .settled();
        if (!reply.isDone()) {
            return reply.refusal();
        }
        return new Answer.Done(
                reply.json()
                        .map(body -> body.field("requestId").filledText())
                        .orElseThrow(() -> reply.unavailable("took a change without an id")));
    }

    private ChangeMapper changes(OmsOrderRef order) {
        return new ChangeMapper(scales.of(order.account()));
    }

    @Override
    public Optional<String> findChange(
            OmsOrderRef order, OrderChange change, Instant askedAt, Set<String> others) {
        ChangeMapper changes = changes(order);
        if (changes.untellable(change).isPresent()) {
            return Optional.empty();
        }
        VtexReply reply = calls.send(changes(order, VtexRoute.READ_CHANGES)).settled();
        // Whoever may not see the changes is told why by what refuses the next one.
        return reply.isDone()
                ? reply.json()
                        .flatMap(
                                history ->
                                        OrderChanges.find(
                                                history, changes.payload(change), askedAt, others))
                : Optional.empty();
    }

    @Override
    public Preview previewChange(OmsOrderRef order, OrderChange change, Currency currency) {
        ChangeMapper changes = changes(order);
        Optional<Money> untellable = changes.untellable(change);
        if (untellable.isPresent()) {
            return notTold(Invoicing.untellable(untellable.get()));
        }
        VtexReply reply =
                calls.send(changes(order, VtexRoute.PREVIEW_CHANGE).body(changes.payload(change)))
                        .settled();
        if (!reply.isDone()) {
            return notTold(reply.refusal());
        }
        return reply.json()
                .flatMap(told -> changes.preview(told, currency))
                .<Preview>map(Preview.Told::new)
                .orElseGet(
                        () ->
                                new Preview.NotTold(
                                        "PREVIEW_UNREADABLE",
                                        "VTEX answered no preview that can be read"));
    }

    private static Preview notTold(Answer.Refused refused) {
        return new Preview.NotTold(refused.code(), refused.cause());
    }

    @Override
    public Answer retryChange(OmsOrderRef order, String changeId, OrderChange change) {
        return calls.answer(
                changes(order, VtexRoute.RETRY_CHANGE)
                        .path("changeId", changeId)
                        .body(changes(order).payload(change)));
    }

    @Override
    public Answer cancelChange(OmsOrderRef order, String changeId, String reason) {
        return calls.answer(
                changes(order, VtexRoute.CANCEL_CHANGE)
                        .path("changeId", changeId)
                        .body(new CancelPayload(reason)));
    }

    @Override
    public ChangeOutcome changeOutcome(OmsOrderRef order, String changeId) {
        VtexReply reply =
                calls.send(changes(order, VtexRoute.READ_CHANGE).path("changeId", changeId));
        return reply.done()
                .json()
                .map(OrderChanges::outcome)
                .orElseThrow(() -> reply.unavailable("answered nothing"));
    }

    /** These routes want the account once more; the one that changes, under another name. */
    private VtexCall changes(OmsOrderRef order, VtexRoute route) {
        return calls.to(order, route).query("an", order.account().value());
    }

    /** VTEX takes what happened on the way only after it has the package's number. */
    @Override
    public Answer registerTracking(
            OmsOrderRef order,
            Tracking tracking,
            List<TrackingEvent> events,
            @Nullable String dispatchedDate) {
        String invoiceNumber = tracking.invoiceNumber().value();
        Answer tracked =
                calls.answer(
                        calls.to(order, VtexRoute.REGISTER_TRACKING)
                                .path("invoiceNumber", invoiceNumber)
                                .body(mapper.toPayload(tracking, dispatchedDate)));
        boolean tellsOfTheWay = tracking.isDelivered() || !events.isEmpty();
        if (!tellsOfTheWay || tracked instanceof Answer.Refused) {
            return tracked;
        }
        return calls.answer(
                calls.to(order, VtexRoute.REGISTER_DELIVERY)
                        .path("invoiceNumber", invoiceNumber)
                        .body(
                                Deliveries.payload(
                                        tracking.deliveredAt(),
                                        events,
                                        zones.apply(order.account()))));
    }

    @Override
    public Answer cancel(OmsOrderRef order, String reason) {
        return calls.answer(
                calls.to(order, VtexRoute.CANCEL_ORDER).body(new CancelPayload(reason)));
    }

    @Override
    public Answer denyCancellation(OmsOrderRef order, String requestId, String reason) {
        return calls.answer(
                calls.to(order, VtexRoute.DENY_CANCELLATION)
                        .body(new DenyPayload(requestId, reason)));
    }

    @Override
    public Answer notifyPayment(OmsOrderRef order, PaymentId paymentId) {
        return calls.answer(
                calls.to(order, VtexRoute.NOTIFY_PAYMENT).path("paymentId", paymentId.value()));
    }

    @Override
    public Answer addNote(OmsOrderRef order, TimelineNote note) {
        return calls.answer(
                calls.to(order, VtexRoute.ADD_NOTE)
                        .body(new NotePayload(note.source(), note.message().value())));
    }
}
