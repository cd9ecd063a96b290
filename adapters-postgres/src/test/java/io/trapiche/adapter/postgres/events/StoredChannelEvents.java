package io.trapiche.adapter.postgres.events;

import static io.trapiche.adapter.postgres.events.StoredOrderContents.brl;

import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalFailed;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.CancellationAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.CancellationRefused;
import io.trapiche.domain.channel.ChannelOrderEvent.HandlingStarted;
import io.trapiche.domain.channel.ChannelOrderEvent.InvoiceIssued;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderApproved;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCancelled;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCorrected;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderDelivered;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderIntegrated;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderInvoiced;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReceived;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderRefused;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReleased;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReturned;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderShipped;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.SellerAuthorizationAwaited;
import io.trapiche.domain.channel.ChannelOrderEvent.SubmissionFailed;
import io.trapiche.domain.channel.IssuedInvoice;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.ProcessingResult.Cause;
import io.trapiche.domain.channel.Submission;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Requester;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The stored events of marketplaces' orders, under the names of their files. */
final class StoredChannelEvents {

    static final Instant AT = Instant.parse("2026-03-02T12:00:01Z");
    static final InvoiceNumber INVOICE = new InvoiceNumber("2001");
    static final String KEY = "35260312345678000190550010000020011000020010";
    static final String URL = "https://example.com/nfe/2001";

    private static final List<Cause> CAUSES =
            List.of(new Cause("Checkout", "CHK0010", "clientProfileData.email"));
    private static final OrderId MAIN = new OrderId("FRD-1001");

    private StoredChannelEvents() {}

    static Map<String, Object> untilApproval() {
        return Map.ofEntries(
                Map.entry("channel-order.received", new OrderReceived(StoredOrderContents.full())),
                Map.entry(
                        "channel-order.received.minimal",
                        new OrderReceived(StoredOrderContents.minimal())),
                Map.entry(
                        "channel-order.submitted",
                        new OrderSubmitted(new Submission(2, "key-1"), AT)),
                Map.entry("channel-order.submitted.minimal", new OrderSubmitted(AT)),
                Map.entry(
                        "channel-order.submission-failed",
                        new SubmissionFailed("EOI006", CAUSES, AT)),
                Map.entry(
                        "channel-order.integrated",
                        new OrderIntegrated(
                                new VtexOrderIds(MAIN, new OrderId("FRN-FRD-1001")), AT)),
                Map.entry(
                        "channel-order.integrated.minimal",
                        new OrderIntegrated(new VtexOrderIds(MAIN, null), AT)),
                Map.entry("channel-order.approval-asked", new ApprovalAsked(AT)),
                Map.entry("channel-order.approval-submitted", new ApprovalSubmitted(AT)),
                Map.entry(
                        "channel-order.approval-failed", new ApprovalFailed("EOI010", CAUSES, AT)),
                Map.entry(
                        "channel-order.seller-authorization-awaited",
                        new SellerAuthorizationAwaited(AT)),
                Map.entry("channel-order.approved", new OrderApproved(AT)));
    }

    static Map<String, Object> fulfilment() {
        return Map.ofEntries(
                Map.entry("channel-order.handling-started", new HandlingStarted(AT)),
                Map.entry(
                        "channel-order.invoice-issued",
                        new InvoiceIssued(
                                new IssuedInvoice(INVOICE, brl(2100), KEY, URL), true, AT)),
                Map.entry(
                        "channel-order.invoice-issued.minimal",
                        new InvoiceIssued(
                                new IssuedInvoice(INVOICE, brl(2100), null, null), false, AT)),
                Map.entry("channel-order.invoiced", new OrderInvoiced(AT)),
                Map.entry("channel-order.shipped", new OrderShipped(fullTracking(), AT)),
                Map.entry("channel-order.shipped.minimal", new OrderShipped(minimalTracking(), AT)),
                Map.entry("channel-order.delivered", new OrderDelivered(fullTracking(), AT)),
                Map.entry(
                        "channel-order.delivered.minimal",
                        new OrderDelivered(minimalTracking(), AT)));
    }

    static Map<String, Object> endings() {
        return Map.ofEntries(
                Map.entry(
                        "channel-order.cancellation-asked",
                        new CancellationAsked(Requester.MARKETPLACE, "changed my mind", AT)),
                Map.entry(
                        "channel-order.cancellation-refused",
                        new CancellationRefused("invoiced already", AT)),
                Map.entry("channel-order.cancelled", new OrderCancelled("out of stock", AT)),
                Map.entry("channel-order.cancelled.minimal", new OrderCancelled(null, AT)),
                Map.entry(
                        "channel-order.parked",
                        new OrderParked("EOI001", "order integration CHK0010", CAUSES, AT)),
                Map.entry(
                        "channel-order.released", new OrderReleased("operator-1", "price set", AT)),
                Map.entry(
                        "channel-order.refused",
                        new OrderRefused("EOI001", "given up", "operator-1", AT)),
                Map.entry(
                        "channel-order.refused.minimal",
                        new OrderRefused("EOI001", "given up", AT)));
    }

    static Map<String, Object> corrections() {
        return Map.ofEntries(
                Map.entry(
                        "channel-order.returned",
                        new OrderReturned(
                                List.of(new IssuedInvoice(INVOICE, brl(2100), KEY, URL)),
                                "changed my mind",
                                AT)),
                Map.entry(
                        "channel-order.returned.minimal",
                        new OrderReturned(
                                List.of(new IssuedInvoice(INVOICE, brl(2100), null, null)),
                                "changed my mind",
                                AT)),
                Map.entry("channel-order.corrected", corrected(StoredOrderContents.full())),
                Map.entry(
                        "channel-order.corrected.minimal",
                        corrected(StoredOrderContents.minimal())));
    }

    private static OrderCorrected corrected(Placement placement) {
        return new OrderCorrected(placement.content(), "operator-1", "wrong SKU", AT);
    }

    static Tracking fullTracking() {
        return new Tracking(
                INVOICE,
                "Rapidão",
                "BR1",
                "https://example.com/BR1",
                Instant.parse("2026-03-05T15:30:00Z"));
    }

    static Tracking minimalTracking() {
        return new Tracking(INVOICE, "Rapidão", "BR1", null, null);
    }
}
