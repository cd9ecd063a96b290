package io.trapiche.testkit.events;

import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderCommand.PlaceOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordFulfilment;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordIntegration;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordProcessingResult;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.FulfilmentProgress;
import io.trapiche.domain.channel.FulfilmentProgress.Stage;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.channel.ProcessingResult.Flow;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.vtex.Placements;
import java.time.Instant;
import java.util.List;

/** Commands on orders of a marketplace, for contract suites. */
public final class SampleChannelOrders {

    public static final AccountName ACCOUNT = new AccountName("lojademo");
    public static final MarketplaceId MARKETPLACE = new MarketplaceId("feira");
    public static final AffiliateId AFFILIATE = new AffiliateId("FRD");
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private SampleChannelOrders() {}

    public static ChannelOrderKey key(String orderId) {
        return new ChannelOrderKey(ACCOUNT, MARKETPLACE, new MarketplaceOrderId(orderId));
    }

    public static StreamId stream(String orderId) {
        return StreamId.of(key(orderId));
    }

    public static PlaceOrder place(String orderId) {
        return place(key(orderId));
    }

    public static PlaceOrder place(ChannelOrderKey key) {
        return new PlaceOrder(key, AFFILIATE, Placements.content(PaymentStatus.APPROVED), NOON);
    }

    /** The same order, not paid yet: other content. */
    public static PlaceOrder placeUnpaid(String orderId) {
        return new PlaceOrder(
                key(orderId), AFFILIATE, Placements.content(PaymentStatus.PENDING), NOON);
    }

    /** VTEX, when read, showed the order. */
    public static RecordIntegration integrated() {
        return new RecordIntegration(new VtexOrderIds(new OrderId("FRD-1"), null), NOON);
    }

    /** VTEX showed an integrated order as approved and being handled: two events at once. */
    public static RecordFulfilment handled() {
        return new RecordFulfilment(
                new FulfilmentProgress(Stage.HANDLING, List.of(), false, List.of(), null), NOON);
    }

    /** VTEX's answer to the placement. */
    public static RecordProcessingResult answered(String code) {
        return new RecordProcessingResult(
                new ProcessingResult(
                        Flow.PLACE_ORDER, code, code.startsWith("SOI"), "op-1", null, List.of()),
                NOON);
    }
}
