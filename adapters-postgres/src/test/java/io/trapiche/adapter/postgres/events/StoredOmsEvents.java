package io.trapiche.adapter.postgres.events;

import static io.trapiche.adapter.postgres.events.StoredChannelEvents.AT;
import static io.trapiche.adapter.postgres.events.StoredChannelEvents.INVOICE;
import static io.trapiche.adapter.postgres.events.StoredChannelEvents.KEY;
import static io.trapiche.adapter.postgres.events.StoredChannelEvents.URL;
import static io.trapiche.adapter.postgres.events.StoredOrderContents.brl;
import static io.trapiche.adapter.postgres.events.StoredOrderContents.data;

import io.trapiche.domain.oms.OmsAction.ControlChange;
import io.trapiche.domain.oms.OmsAction.ControlChange.Control;
import io.trapiche.domain.oms.OmsDocument;
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
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRequested;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsSnapshot.Line;
import io.trapiche.domain.oms.OmsSnapshot.Package;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.order.TrackingEvent;
import io.trapiche.domain.order.change.ChangeEffect;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.PaymentId;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.Requester;
import io.trapiche.domain.shared.SkuId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stored events of orders in VTEX's order management, under the names of their files. */
final class StoredOmsEvents {

    private static final Instant CHANGED = Instant.parse("2026-03-02T11:59:58.1234567Z");
    private static final OmsOrderRef REF =
            new OmsOrderRef(new AccountName("lojademo"), new OrderId("FRD-1001"));
    private static final SkuId SKU = new SkuId("310118450");
    private static final String BY = "maria";

    private StoredOmsEvents() {}

    static Map<String, Object> readings() {
        return Map.ofEntries(
                Map.entry(
                        "oms-order.recorded",
                        new OmsOrderRecorded(REF, StoredOrderContents.KEY, fullSnapshot(), AT)),
                Map.entry(
                        "oms-order.recorded.minimal",
                        new OmsOrderRecorded(REF, null, minimalSnapshot(), AT)),
                Map.entry(
                        "oms-order.status-changed",
                        new OmsStatusChanged(OmsStatus.HANDLING, CHANGED, AT)),
                Map.entry(
                        "oms-order.status-changed.minimal",
                        new OmsStatusChanged(new OmsStatus("a-status-of-tomorrow"), null, AT)),
                Map.entry("oms-order.changed", new OmsOrderChanged(fullSnapshot(), AT)),
                Map.entry("oms-order.changed.minimal", new OmsOrderChanged(minimalSnapshot(), AT)));
    }

    static Map<String, Object> instructions() {
        return Map.ofEntries(
                Map.entry(
                        "oms-order.acknowledged",
                        new OrderAcknowledged(id("ack-1"), BY, "ERP-77", AT)),
                Map.entry(
                        "oms-order.acknowledged.minimal",
                        new OrderAcknowledged(id("ack-1"), null, AT)),
                Map.entry("oms-order.handling-started", new OmsHandlingStarted(id("ack-1"), AT)),
                Map.entry("oms-order.handling-started.minimal", new OmsHandlingStarted(null, AT)),
                Map.entry(
                        "oms-order.invoice-requested",
                        new InvoiceRequested(id("invoice-1"), BY, fullInvoice(), AT)),
                Map.entry(
                        "oms-order.invoice-requested.minimal",
                        new InvoiceRequested(id("invoice-1"), minimalInvoice(), AT)),
                Map.entry(
                        "oms-order.invoice-registered",
                        new InvoiceRegistered(id("invoice-1"), INVOICE, "receipt-1", AT)),
                Map.entry(
                        "oms-order.invoice-registered.minimal",
                        new InvoiceRegistered(id("invoice-1"), INVOICE, null, AT)),
                Map.entry(
                        "oms-order.tracking-requested",
                        new TrackingRequested(
                                id("track-1"),
                                BY,
                                StoredChannelEvents.fullTracking(),
                                List.of(event()),
                                AT)),
                Map.entry(
                        "oms-order.tracking-requested.minimal",
                        new TrackingRequested(
                                id("track-1"), StoredChannelEvents.minimalTracking(), AT)),
                Map.entry(
                        "oms-order.tracking-registered",
                        new TrackingRegistered(id("track-1"), INVOICE, "receipt-2", AT)),
                Map.entry(
                        "oms-order.tracking-registered.minimal",
                        new TrackingRegistered(id("track-1"), INVOICE, null, AT)));
    }

    static Map<String, Object> returnsAndRemovals() {
        return Map.ofEntries(
                Map.entry(
                        "oms-order.return-requested",
                        new ReturnRequested(id("return-1"), BY, fullInvoice(), AT)),
                Map.entry(
                        "oms-order.return-requested.minimal",
                        new ReturnRequested(id("return-1"), minimalInvoice(), AT)),
                Map.entry(
                        "oms-order.return-registered",
                        new ReturnRegistered(id("return-1"), INVOICE, "receipt-1", AT)),
                Map.entry(
                        "oms-order.return-registered.minimal",
                        new ReturnRegistered(id("return-1"), INVOICE, null, AT)),
                Map.entry(
                        "oms-order.removal-requested",
                        new RemovalRequested(id("removal-1"), BY, removal(brl(250)), AT)),
                Map.entry(
                        "oms-order.removal-requested.minimal",
                        new RemovalRequested(id("removal-1"), removal(null), AT)),
                Map.entry(
                        "oms-order.removal-sent", new RemovalSent(id("removal-1"), "change-7", AT)),
                Map.entry("oms-order.removal-done", new RemovalDone(id("removal-1"), effect(), AT)),
                Map.entry(
                        "oms-order.removal-done.minimal",
                        new RemovalDone(id("removal-1"), null, AT)),
                Map.entry(
                        "oms-order.acknowledgement-done",
                        new AcknowledgementDone(id("ack-1"), AT)));
    }

    static Map<String, Object> changes() {
        return Map.ofEntries(
                Map.entry(
                        "oms-order.change-requested",
                        new ChangeRequested(
                                id("change-1"),
                                BY,
                                change("unique-3", "unique-1", brl(300), brl(250)),
                                AT)),
                Map.entry(
                        "oms-order.change-requested.minimal",
                        new ChangeRequested(id("change-1"), change(null, null, null, null), AT)),
                Map.entry(
                        "oms-order.change-control-requested",
                        new ChangeControlRequested(
                                id("cancel-change-1"),
                                Requester.OPERATOR,
                                "ana",
                                new ControlChange(Control.CANCEL, id("change-1"), "asked twice"),
                                AT)),
                Map.entry(
                        "oms-order.change-control-requested.minimal",
                        new ChangeControlRequested(
                                id("retry-1"),
                                Requester.ERP,
                                null,
                                new ControlChange(Control.RETRY, id("change-1"), null),
                                AT)),
                Map.entry(
                        "oms-order.change-control-sent", new ChangeControlSent(id("retry-1"), AT)),
                Map.entry(
                        "oms-order.change-control-done", new ChangeControlDone(id("retry-1"), AT)),
                Map.entry(
                        "oms-order.change-preview-requested",
                        new ChangePreviewRequested(
                                id("change-1"),
                                BY,
                                change("unique-3", "unique-1", brl(300), brl(250)),
                                AT)),
                Map.entry(
                        "oms-order.change-preview-requested.minimal",
                        new ChangePreviewRequested(
                                id("change-1"), change(null, null, null, null), AT)),
                Map.entry(
                        "oms-order.change-previewed",
                        new ChangePreviewed(
                                id("change-1"),
                                new OrderChange.Preview(
                                        brl(-200),
                                        List.of(new OrderChange.Preview.Part("Items", brl(-200)))),
                                AT)),
                Map.entry("oms-order.change-sent", new ChangeSent(id("change-1"), "change-7", AT)),
                Map.entry("oms-order.change-done", new ChangeDone(id("change-1"), effect(), AT)),
                Map.entry(
                        "oms-order.change-done.minimal", new ChangeDone(id("change-1"), null, AT)));
    }

    private static OrderChange change(
            @Nullable String removedFrom,
            @Nullable String repricedAt,
            @Nullable Money price,
            @Nullable Money discount) {
        return new OrderChange(
                "the customer called",
                List.of(new OrderChange.Removed(new SkuId("72"), removedFrom, 1)),
                List.of(new OrderChange.Added(new SkuId("71"), 1, price)),
                List.of(new OrderChange.Repriced(SKU, repricedAt, 2, brl(800))),
                discount);
    }

    private static ChangeEffect effect() {
        return new ChangeEffect(
                brl(2100),
                brl(1900),
                List.of(new ChangeEffect.Line("unique-1", SKU, 2, 2, brl(1050), brl(800))));
    }

    private static ItemRemoval removal(@Nullable Money discount) {
        return new ItemRemoval("out of stock", List.of(new ItemRemoval.Item(SKU, 1)), discount);
    }

    static Map<String, Object> endings() {
        return Map.ofEntries(
                Map.entry(
                        "oms-order.cancellation-requested",
                        new OmsCancellationRequested(
                                id("cancel-1"), Requester.OPERATOR, BY, "out of stock", AT)),
                Map.entry(
                        "oms-order.cancellation-requested.minimal",
                        new OmsCancellationRequested(
                                id("cancel-1"), Requester.ERP, "out of stock", AT)),
                Map.entry(
                        "oms-order.cancellation-sent", new OmsCancellationSent(id("cancel-1"), AT)),
                Map.entry(
                        "oms-order.cancellation-done", new OmsCancellationDone(id("cancel-1"), AT)),
                Map.entry(
                        "oms-order.cancellation-denial-requested",
                        new CancellationDenialRequested(
                                id("denial-1"), Requester.OPERATOR, "maria", "sent already", AT)),
                Map.entry(
                        "oms-order.cancellation-denial-requested.minimal",
                        new CancellationDenialRequested(
                                id("denial-1"), Requester.ERP, null, "sent already", AT)),
                Map.entry(
                        "oms-order.cancellation-denial-done",
                        new CancellationDenialDone(id("denial-1"), AT)),
                Map.entry(
                        "oms-order.payment-notification-requested",
                        new PaymentNotificationRequested(
                                id("pay-1"),
                                Requester.OPERATOR,
                                "maria",
                                new PaymentId("721CBE10"),
                                AT)),
                Map.entry(
                        "oms-order.payment-notification-requested.minimal",
                        new PaymentNotificationRequested(
                                id("pay-1"), Requester.ERP, null, new PaymentId("721CBE10"), AT)),
                Map.entry(
                        "oms-order.payment-notification-done",
                        new PaymentNotificationDone(id("pay-1"), AT)),
                Map.entry("oms-order.note-requested", noteBy(Requester.OPERATOR, "maria")),
                Map.entry("oms-order.note-requested.minimal", noteBy(Requester.ERP, null)),
                Map.entry("oms-order.note-added", new NoteAdded(id("note-1"), AT)),
                Map.entry(
                        "oms-order.instruction-refused",
                        new InstructionRefused(
                                id("invoice-1"), "HTTP_400", "not to be invoiced now", AT)));
    }

    private static NoteRequested noteBy(Requester requester, @Nullable String by) {
        return new NoteRequested(
                id("note-1"),
                requester,
                by,
                new TimelineNote("support", new PersonalData("Liguei para José")),
                AT);
    }

    private static TrackingEvent event() {
        return new TrackingEvent(
                "Recife",
                "PE",
                new PersonalData("Entregue a José"),
                Instant.parse("2026-03-05T15:30:00Z"));
    }

    private static CommandId id(String value) {
        return new CommandId(value);
    }

    private static Invoice fullInvoice() {
        return new Invoice(
                INVOICE,
                brl(2100),
                Instant.parse("2026-03-02T11:00:00Z").atOffset(ZoneOffset.UTC),
                List.of(new Invoice.Item(SKU, 2, brl(1050))),
                KEY,
                URL,
                data("<nfe>2001</nfe>"));
    }

    private static Invoice minimalInvoice() {
        return new Invoice(
                INVOICE,
                brl(2100),
                Instant.parse("2026-03-02T11:00:00Z").atOffset(ZoneOffset.UTC),
                List.of(),
                null,
                null,
                null);
    }

    private static OmsSnapshot fullSnapshot() {
        return new OmsSnapshot(
                OmsStatus.CANCELED,
                CHANGED,
                "Fulfillment",
                new AffiliateId("FRD"),
                new MarketplaceOrderId("1001"),
                brl(2100),
                true,
                true,
                List.of(new Line("unique-1", SKU, "Rede de algodão", 2, brl(1050), brl(2100))),
                List.of(
                        new Package(
                                true,
                                INVOICE,
                                brl(2100),
                                KEY,
                                URL,
                                "Rapidão",
                                "BR1",
                                "https://example.com/BR1",
                                true,
                                Instant.parse("2026-03-05T15:30:00Z"),
                                "2026-03-03T08:00:00",
                                List.of(event()))),
                "out of stock",
                new OmsDocument("{\"orderId\":\"FRD-1001\",\"status\":\"canceled\"}"),
                "9f86d081884c7d65",
                Instant.parse("2026-03-01T09:30:00Z"),
                List.of(new SkuId("71")),
                1,
                "85835ab408514b52");
    }

    private static OmsSnapshot minimalSnapshot() {
        return new OmsSnapshot(
                OmsStatus.NONE,
                null,
                "Marketplace",
                null,
                null,
                brl(2100),
                false,
                false,
                List.of(),
                List.of(
                        new Package(
                                false, INVOICE, brl(2100), null, null, null, null, null, false,
                                null)),
                null,
                new OmsDocument("{}"),
                "9f86d081884c7d65",
                null,
                List.of(),
                0);
    }
}
