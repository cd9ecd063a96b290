package io.trapiche.adapter.erp.export;

import io.trapiche.adapter.erp.export.message.BatchEncoder;
import io.trapiche.application.events.RememberedStates;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.vtex.port.OrderContents;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.IssuedInvoice;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.erp.ErpCommandEvent;
import io.trapiche.domain.oms.OmsAction.ControlChange;
import io.trapiche.domain.oms.OmsAction.ControlChange.Control;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.oms.content.OmsContent;
import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.Customer;
import io.trapiche.domain.order.Delivery;
import io.trapiche.domain.order.DeliveryChannel;
import io.trapiche.domain.order.GeoCoordinates;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.order.LineTax;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.order.TimeSpan;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.order.TrackingHint;
import io.trapiche.domain.order.change.ChangeEffect;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.PaymentId;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.Requester;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.domain.shared.Violation;
import io.trapiche.testkit.erp.ListedEvents;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Histories in which every event there is happens. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final AccountName ACCOUNT = new AccountName("lojademo");
    public static final ChannelOrderKey KEY =
            new ChannelOrderKey(
                    ACCOUNT, new MarketplaceId("feira"), new MarketplaceOrderId("1001"));
    private static final InvoiceNumber INVOICE_NUMBER = new InvoiceNumber("4711");
    public static final String DOCUMENT =
            """
            {"orderId":"FRD-1001","status":"ready-for-handling","value":11050,
             "clientProfileData":{"firstName":"Ana"},"ratio":0.1000}
            """;

    /** Of the document above everything, of others what the snapshot tells. */
    public static final OrderContents CONTENTS =
            (_, snapshot) ->
                    snapshot.document().json().equals(DOCUMENT)
                            ? SampleContents.everything()
                            : OmsContent.ofSummary(snapshot);

    private Samples() {}

    public static BatchEncoder encoder(EventLog log, int remembered) {
        return new BatchEncoder(RememberedStates.ofOrders(log, remembered), CONTENTS);
    }

    /** An order of a marketplace, with everything that can happen to one. */
    public static List<ChannelOrderEvent> channelOrder() {
        return List.of(
                new ChannelOrderEvent.OrderReceived(
                        new Placement(KEY, new AffiliateId("FRD"), content(), NOON)),
                new ChannelOrderEvent.OrderSubmitted(NOON),
                new ChannelOrderEvent.SubmissionFailed("EOI003", NOON),
                new ChannelOrderEvent.OrderSubmitted(NOON),
                new ChannelOrderEvent.OrderIntegrated(
                        new VtexOrderIds(new OrderId("FRD-1001"), new OrderId("FRD-1001-F")), NOON),
                new ChannelOrderEvent.ApprovalAsked(NOON),
                new ChannelOrderEvent.ApprovalSubmitted(NOON),
                new ChannelOrderEvent.ApprovalFailed("EOI009", NOON),
                new ChannelOrderEvent.SellerAuthorizationAwaited(NOON),
                new ChannelOrderEvent.OrderParked("EOI011", "price not authorized", NOON),
                new ChannelOrderEvent.OrderReleased("someone", "price authorized", NOON),
                new ChannelOrderEvent.OrderApproved(NOON),
                new ChannelOrderEvent.HandlingStarted(NOON),
                new ChannelOrderEvent.CancellationAsked(
                        Requester.MARKETPLACE, "customer's wish", NOON),
                new ChannelOrderEvent.CancellationRefused("being packed", NOON),
                new ChannelOrderEvent.InvoiceIssued(
                        new IssuedInvoice(
                                INVOICE_NUMBER,
                                reais(11_050),
                                "35260300000000000000550010000047111000047110",
                                "https://invoices.example/4711"),
                        true,
                        NOON),
                new ChannelOrderEvent.OrderInvoiced(NOON),
                new ChannelOrderEvent.OrderShipped(tracking(null), NOON),
                new ChannelOrderEvent.OrderDelivered(tracking(NOON.plusSeconds(86_400)), NOON));
    }

    /** How orders of marketplaces end otherwise. */
    public static List<List<ChannelOrderEvent>> otherEndings() {
        ChannelOrderEvent received = channelOrder().getFirst();
        return List.of(
                List.of(
                        received,
                        new ChannelOrderEvent.CancellationAsked(
                                Requester.MARKETPLACE, "customer's wish", NOON),
                        new ChannelOrderEvent.OrderCancelled("customer's wish", NOON)),
                List.of(
                        received,
                        new ChannelOrderEvent.OrderParked("EOI005", "no stock", NOON),
                        new ChannelOrderEvent.OrderRefused("EOI005", "no stock", NOON)));
    }

    /** An order that was corrected and, in the end, taken back. */
    public static List<ChannelOrderEvent> secondThoughts() {
        return List.of(
                channelOrder().getFirst(),
                new ChannelOrderEvent.OrderParked("EOI005", "phone", NOON),
                new ChannelOrderEvent.OrderCorrected(content(), "feira", "phone", NOON),
                new ChannelOrderEvent.OrderIntegrated(
                        new VtexOrderIds(new OrderId("FRD-1001"), null), NOON),
                new ChannelOrderEvent.OrderApproved(NOON),
                new ChannelOrderEvent.InvoiceIssued(sale(), true, NOON),
                new ChannelOrderEvent.CancellationAsked(
                        Requester.MARKETPLACE, "customer's wish", NOON),
                new ChannelOrderEvent.OrderReturned(
                        List.of(
                                new IssuedInvoice(
                                        new InvoiceNumber("4711R"), reais(11_050), null, null)),
                        "customer's wish",
                        NOON));
    }

    private static IssuedInvoice sale() {
        return new IssuedInvoice(INVOICE_NUMBER, reais(11_050), null, null);
    }

    /** An order in VTEX's order management, with everything that can happen to one. */
    public static List<OmsOrderEvent> omsOrder(OmsOrderRef ref) {
        return List.of(
                new OmsOrderEvent.OmsOrderRecorded(
                        ref,
                        new ChannelOrderKey(ref.account(), KEY.marketplace(), KEY.orderId()),
                        snapshot(OmsStatus.READY_FOR_HANDLING, DOCUMENT),
                        NOON),
                new OmsOrderEvent.OrderAcknowledged(id("ack-1"), "SO-77", NOON),
                new OmsOrderEvent.OmsHandlingStarted(id("ack-1"), NOON),
                new OmsOrderEvent.OmsStatusChanged(OmsStatus.HANDLING, NOON, NOON),
                new OmsOrderEvent.InvoiceRequested(id("invoice-1"), invoice(), NOON),
                new OmsOrderEvent.InstructionRefused(
                        id("invoice-1"), "VTEX_REFUSED", "value differs", NOON),
                new OmsOrderEvent.InvoiceRequested(id("invoice-2"), invoice(), NOON),
                new OmsOrderEvent.InvoiceRegistered(
                        id("invoice-2"), INVOICE_NUMBER, "receipt-1", NOON),
                new OmsOrderEvent.TrackingRequested(id("tracking-1"), tracking(null), NOON),
                new OmsOrderEvent.TrackingRegistered(id("tracking-1"), INVOICE_NUMBER, null, NOON),
                new OmsOrderEvent.OmsOrderChanged(snapshot(OmsStatus.INVOICED, DOCUMENT), NOON),
                new OmsOrderEvent.OmsCancellationRequested(
                        id("cancel-1"), Requester.ERP, "damaged", NOON),
                new OmsOrderEvent.OmsCancellationSent(id("cancel-1"), NOON),
                new OmsOrderEvent.OmsCancellationDone(id("cancel-1"), NOON),
                new OmsOrderEvent.RemovalRequested(id("removal-1"), removal(), NOON),
                new OmsOrderEvent.RemovalSent(id("removal-1"), "e8532a32", NOON),
                new OmsOrderEvent.RemovalDone(id("removal-1"), null, NOON),
                new OmsOrderEvent.ReturnRequested(id("return-1"), invoice(), NOON),
                new OmsOrderEvent.ReturnRegistered(
                        id("return-1"), INVOICE_NUMBER, "receipt-2", NOON),
                new OmsOrderEvent.AcknowledgementDone(id("ack-2"), NOON),
                new OmsOrderEvent.CancellationDenialRequested(
                        id("denial-1"), Requester.OPERATOR, "maria", "sent already", NOON),
                new OmsOrderEvent.CancellationDenialDone(id("denial-1"), NOON),
                new OmsOrderEvent.NoteRequested(
                        id("note-1"),
                        Requester.ERP,
                        null,
                        new TimelineNote("SAP", new PersonalData("Called Beatriz")),
                        NOON),
                new OmsOrderEvent.NoteAdded(id("note-1"), NOON),
                new OmsOrderEvent.PaymentNotificationRequested(
                        id("pay-1"), Requester.OPERATOR, "maria", new PaymentId("721CBE10"), NOON),
                new OmsOrderEvent.PaymentNotificationDone(id("pay-1"), NOON),
                new OmsOrderEvent.ChangeRequested(id("change-1"), change(), NOON),
                new OmsOrderEvent.ChangeSent(id("change-1"), "e8532a33", NOON),
                new OmsOrderEvent.ChangeDone(id("change-1"), effect(), NOON),
                new OmsOrderEvent.ChangeControlRequested(
                        id("cancel-change-1"),
                        Requester.ERP,
                        null,
                        new ControlChange(Control.CANCEL, id("change-1"), "asked twice"),
                        NOON),
                new OmsOrderEvent.ChangeControlSent(id("cancel-change-1"), NOON),
                new OmsOrderEvent.ChangeControlDone(id("cancel-change-1"), NOON),
                new OmsOrderEvent.ChangePreviewRequested(id("preview-1"), change(), NOON),
                new OmsOrderEvent.ChangePreviewed(
                        id("preview-1"),
                        new OrderChange.Preview(
                                reais(-750),
                                List.of(new OrderChange.Preview.Part("Items", reais(-750)))),
                        NOON));
    }

    private static OrderChange change() {
        return new OrderChange(
                "the customer called",
                List.of(new OrderChange.Removed(new SkuId("502"), "A2", 1)),
                List.of(new OrderChange.Added(new SkuId("503"), 1, reais(300))),
                List.of(new OrderChange.Repriced(new SkuId("501"), "A1", 2, reais(4_500))),
                reais(50));
    }

    private static ChangeEffect effect() {
        return new ChangeEffect(
                reais(11_050),
                reais(10_300),
                List.of(
                        new ChangeEffect.Line(
                                "A1", new SkuId("501"), 2, 2, reais(5_000), reais(4_500)),
                        new ChangeEffect.Line("A3", new SkuId("503"), 0, 1, null, reais(300))));
    }

    private static ItemRemoval removal() {
        return new ItemRemoval(
                "out of stock", List.of(new ItemRemoval.Item(new SkuId("501"), 1)), reais(1_050));
    }

    public static ErpCommandEvent.ErpCommandRejected rejected() {
        return new ErpCommandEvent.ErpCommandRejected(
                ACCOUNT,
                id("invoice-3"),
                "invoice",
                new OrderId("FRD-1001"),
                "INVALID_COMMAND",
                List.of(new Violation("invoice.value.minorUnits", "is missing")),
                NOON);
    }

    public static OmsOrderRef ref() {
        return new OmsOrderRef(ACCOUNT, new OrderId("FRD-1001"));
    }

    public static CommandId id(String value) {
        return new CommandId(value);
    }

    public static List<RecordedEvent> record(ListedEvents log, StreamId stream, List<?> events) {
        return events.stream().map(event -> log.record(stream, event, NOON)).toList();
    }

    public static OmsSnapshot snapshot(OmsStatus status, String document) {
        return new OmsSnapshot(
                status,
                NOON,
                "Fulfillment",
                new AffiliateId("FRD"),
                KEY.orderId(),
                reais(11_050),
                true,
                false,
                List.of(new OmsSnapshot.Line("A1", new SkuId("501"), "Mug", 2, reais(5_000))),
                List.of(
                        new OmsSnapshot.Package(
                                true,
                                new InvoiceNumber("4700"),
                                reais(100),
                                null,
                                null,
                                "Correios",
                                "BR1",
                                null,
                                true,
                                NOON)),
                null,
                new OmsDocument(document),
                "f1",
                null,
                List.of(),
                0);
    }

    private static Invoice invoice() {
        return new Invoice(
                INVOICE_NUMBER,
                reais(11_050),
                NOON.atOffset(ZoneOffset.UTC),
                List.of(new Invoice.Item(new SkuId("501"), 2, reais(5_000))),
                "35260300000000000000550010000047111000047110",
                "https://invoices.example/4711",
                new PersonalData("<nfe/>"));
    }

    private static Tracking tracking(@Nullable Instant deliveredAt) {
        return new Tracking(
                INVOICE_NUMBER, "Correios", "BR123", "https://track.example/BR123", deliveredAt);
    }

    private static OrderContent content() {
        return new OrderContent(
                PaymentStatus.PENDING,
                reais(11_050),
                reais(0),
                List.of(
                        new OrderLine(
                                new SkuId("501"),
                                2,
                                reais(5_000),
                                reais(1_050),
                                DeliveryChannel.DELIVERY,
                                "Normal",
                                TimeSpan.of("8d"),
                                TimeSpan.of("5bd"),
                                "1_1")),
                customer(),
                new Delivery(address(), false, false),
                List.of("creditCardPaymentGroup"),
                List.of(new LineTax(new SkuId("501"), reais(12))),
                List.of(new TrackingHint("T1", "Correios", null, null)),
                true,
                new AccountName("lojafranquia"),
                data("gift"));
    }

    private static Customer customer() {
        return new Customer(
                data("ana@example.com"),
                data("Ana"),
                data("Exemplo"),
                data("+5511900000000"),
                data("00000000191"),
                new Customer.Corporate(data("Exemplo Ltda"), null, null, null, data("isento")));
    }

    private static Address address() {
        return new Address(
                Address.Type.RESIDENTIAL,
                null,
                data("Ana Exemplo"),
                data("01000-000"),
                "BRA",
                data("SP"),
                data("São Paulo"),
                null,
                data("Rua do Exemplo"),
                data("1"),
                null,
                new GeoCoordinates(-23_550_000, -46_633_000));
    }

    private static PersonalData data(String value) {
        return new PersonalData(value);
    }

    private static Money reais(long centavos) {
        return Money.of(centavos, "BRL");
    }
}
