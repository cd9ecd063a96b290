package io.trapiche.domain;

import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.IssuedInvoice;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.Customer;
import io.trapiche.domain.order.Delivery;
import io.trapiche.domain.order.DeliveryChannel;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.order.TimeSpan;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.SkuId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One order, seen from every side. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    public static final AccountName ACCOUNT = new AccountName("lojademo");
    public static final MarketplaceId MARKETPLACE = new MarketplaceId("feira");
    public static final AffiliateId AFFILIATE = new AffiliateId("FRD");
    public static final ChannelOrderKey KEY =
            new ChannelOrderKey(ACCOUNT, MARKETPLACE, new MarketplaceOrderId("1001"));
    public static final OrderId ORDER_ID = new OrderId("FRD-1001");
    public static final VtexOrderIds IDS = new VtexOrderIds(ORDER_ID, null);
    public static final OmsOrderRef REF = new OmsOrderRef(ACCOUNT, ORDER_ID);

    public static final OrderContent UNPAID = content(PaymentStatus.PENDING, 1);
    public static final OrderContent PAID = content(PaymentStatus.APPROVED, 1);
    public static final OrderContent OTHER_CONTENT = content(PaymentStatus.PENDING, 2);
    public static final Placement PLACEMENT = new Placement(KEY, AFFILIATE, UNPAID, NOON);
    public static final Placement PAID_PLACEMENT = new Placement(KEY, AFFILIATE, PAID, NOON);

    private Samples() {}

    /** So many seconds after noon. */
    public static Instant at(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    public static Money brl(long centavos) {
        return Money.of(centavos, "BRL");
    }

    public static CommandId command(String id) {
        return new CommandId(id);
    }

    /** Any part of the order: it names no items. */
    public static Invoice invoice(String number, long centavos) {
        return new Invoice(
                new InvoiceNumber(number),
                brl(centavos),
                NOON.atOffset(ZoneOffset.UTC),
                List.of(),
                null,
                null,
                null);
    }

    public static IssuedInvoice issued(String number, long centavos) {
        return new IssuedInvoice(new InvoiceNumber(number), brl(centavos), null, null);
    }

    public static Tracking shipped(String invoice, String trackingNumber) {
        return new Tracking(new InvoiceNumber(invoice), "Correios", trackingNumber, null, null);
    }

    public static Tracking delivered(String invoice, String trackingNumber, Instant when) {
        return new Tracking(new InvoiceNumber(invoice), "Correios", trackingNumber, null, when);
    }

    /** An order of 100.00 as VTEX shows it, changed when told. */
    public static OmsSnapshot snapshot(String status, @Nullable Instant changed) {
        return snapshot(status, changed, List.of());
    }

    /** Somebody asks to cancel it. */
    public static OmsSnapshot askedToCancel(String request, @Nullable Instant changed) {
        OmsSnapshot asked = snapshot("cancellation-requested", changed);
        return new OmsSnapshot(
                asked.status(),
                changed,
                asked.origin(),
                asked.affiliateId(),
                asked.marketplaceOrderId(),
                asked.value(),
                true,
                false,
                asked.lines(),
                asked.packages(),
                null,
                asked.document(),
                asked.fingerprint() + request,
                null,
                List.of(),
                0,
                request);
    }

    public static OmsSnapshot snapshot(
            String status, @Nullable Instant changed, List<OmsSnapshot.Package> packages) {
        return new OmsSnapshot(
                new OmsStatus(status),
                changed,
                "Fulfillment",
                AFFILIATE,
                KEY.orderId(),
                brl(10_000),
                true,
                false,
                List.of(new OmsSnapshot.Line("L1", new SkuId("7"), "Caneca", 1, brl(10_000))),
                packages,
                null,
                new OmsDocument("{}"),
                "fingerprint of " + packages,
                null,
                List.of(),
                0);
    }

    /** A package with its invoice, not tracked. */
    public static OmsSnapshot.Package pack(String invoice, long centavos) {
        return pack(invoice, centavos, null, null);
    }

    /** A package on its way, or delivered when a moment is given. */
    public static OmsSnapshot.Package pack(
            String invoice,
            long centavos,
            @Nullable String trackingNumber,
            @Nullable Instant deliveredAt) {
        return new OmsSnapshot.Package(
                true,
                new InvoiceNumber(invoice),
                brl(centavos),
                null,
                null,
                trackingNumber == null ? null : "Correios",
                trackingNumber,
                null,
                deliveredAt != null,
                deliveredAt);
    }

    private static OrderContent content(PaymentStatus paymentStatus, int quantity) {
        return new OrderContent(
                paymentStatus,
                brl(10_000L * quantity),
                brl(0),
                List.of(line(quantity)),
                customer(),
                new Delivery(address(), false, false),
                List.of("creditCardPaymentGroup"),
                List.of(),
                List.of(),
                false,
                null,
                null);
    }

    private static OrderLine line(int quantity) {
        return new OrderLine(
                new SkuId("7"),
                quantity,
                brl(10_000),
                brl(0),
                DeliveryChannel.DELIVERY,
                null,
                TimeSpan.of("10d"),
                TimeSpan.of("3bd"),
                null);
    }

    public static Customer customer() {
        return new Customer(
                new PersonalData("ana@example.org"),
                new PersonalData("Ana"),
                new PersonalData("Souza"),
                new PersonalData("+5511999990000"),
                new PersonalData("12345678909"),
                null);
    }

    public static Address address() {
        return new Address(
                Address.Type.RESIDENTIAL,
                null,
                new PersonalData("Ana Souza"),
                new PersonalData("01001-000"),
                "BRA",
                new PersonalData("SP"),
                new PersonalData("São Paulo"),
                null,
                new PersonalData("Rua Direita"),
                new PersonalData("12"),
                null,
                null);
    }
}
