package io.trapiche.adapter.marketplace.grpc.order;

import io.trapiche.adapter.marketplace.grpc.TestServer;
import io.trapiche.adapter.marketplace.grpc.placing.SampleOrders;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.IssuedInvoice;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Requester;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Events of order 1001. */
public final class SampleEvents {

    static final Instant AT = TestServer.NOON;
    static final VtexOrderIds IDS = new VtexOrderIds(new OrderId("FRD-1001"), null);
    static final IssuedInvoice INVOICE =
            new IssuedInvoice(new InvoiceNumber("NF1"), Money.of(6_000, "BRL"), null, null);
    static final Tracking TRACKING =
            new Tracking(new InvoiceNumber("NF1"), "Correio Azul", "TR1", null, null);

    private SampleEvents() {}

    static Placement placement() {
        return new Placement(
                new ChannelOrderKey(
                        new AccountName("lojademo"),
                        new MarketplaceId("feira"),
                        new MarketplaceOrderId("1001")),
                new AffiliateId("FRD"),
                SampleOrders.content(SampleOrders.full()),
                AT);
    }

    public static Stream<ChannelOrderEvent> oneOfEachType() {
        return Stream.of(
                new ChannelOrderEvent.OrderReceived(placement()),
                new ChannelOrderEvent.OrderSubmitted(AT),
                new ChannelOrderEvent.SubmissionFailed("EOI006", AT),
                new ChannelOrderEvent.OrderIntegrated(IDS, AT),
                new ChannelOrderEvent.ApprovalAsked(AT),
                new ChannelOrderEvent.ApprovalSubmitted(AT),
                new ChannelOrderEvent.ApprovalFailed("EOI008", AT),
                new ChannelOrderEvent.SellerAuthorizationAwaited(AT),
                new ChannelOrderEvent.OrderApproved(AT),
                new ChannelOrderEvent.HandlingStarted(AT),
                new ChannelOrderEvent.InvoiceIssued(INVOICE, false, AT),
                new ChannelOrderEvent.OrderInvoiced(AT),
                new ChannelOrderEvent.OrderShipped(TRACKING, AT),
                new ChannelOrderEvent.OrderDelivered(TRACKING, AT),
                new ChannelOrderEvent.CancellationAsked(Requester.ERP, "sem estoque", AT),
                new ChannelOrderEvent.CancellationRefused("em separação", AT),
                new ChannelOrderEvent.OrderCancelled(null, AT),
                new ChannelOrderEvent.OrderParked("EOI004", "by hand", AT),
                new ChannelOrderEvent.OrderReturned(List.of(INVOICE), "arrependimento", AT),
                new ChannelOrderEvent.OrderCorrected(
                        placement().content(), "feira", "wrong phone", AT),
                new ChannelOrderEvent.OrderReleased("op", "again", AT),
                new ChannelOrderEvent.OrderRefused("EOI004", "by hand", AT));
    }
}
