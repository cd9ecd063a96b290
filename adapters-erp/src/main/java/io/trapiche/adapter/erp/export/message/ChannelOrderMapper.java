package io.trapiche.adapter.erp.export.message;

import io.trapiche.adapter.erp.export.message.wire.ChannelOrderEventDetails;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.shared.OrderId;
import org.jspecify.annotations.Nullable;

/** Events of marketplaces' orders as ERP systems read them. Who released an order stays with us. */
final class ChannelOrderMapper {

    private ChannelOrderMapper() {}

    static Described describe(ChannelOrderEvent event) {
        return switch (event) {
            case ChannelOrderEvent.OrderReceived received ->
                    Described.as("channel-order.received", received(received.placement()));
            case ChannelOrderEvent.OrderSubmitted _ -> Described.as("channel-order.submitted");
            case ChannelOrderEvent.SubmissionFailed failed ->
                    Described.as("channel-order.submission-failed", failed(failed.code()));
            case ChannelOrderEvent.OrderIntegrated integrated ->
                    Described.as(
                            "channel-order.integrated", integrated(integrated.ids().franchise()));
            case ChannelOrderEvent.ApprovalAsked _ -> Described.as("channel-order.approval-asked");
            case ChannelOrderEvent.ApprovalSubmitted _ ->
                    Described.as("channel-order.approval-submitted");
            case ChannelOrderEvent.ApprovalFailed failed ->
                    Described.as("channel-order.approval-failed", failed(failed.code()));
            case ChannelOrderEvent.SellerAuthorizationAwaited _ ->
                    Described.as("channel-order.seller-authorization-awaited");
            case ChannelOrderEvent.OrderApproved _ -> Described.as("channel-order.approved");
            case ChannelOrderEvent.HandlingStarted _ ->
                    Described.as("channel-order.handling-started");
            case ChannelOrderEvent.InvoiceIssued issued ->
                    Described.as("channel-order.invoice-issued", issued(issued));
            case ChannelOrderEvent.OrderInvoiced _ -> Described.as("channel-order.invoiced");
            case ChannelOrderEvent.OrderShipped shipped ->
                    Described.as(
                            "channel-order.shipped",
                            new ChannelOrderEventDetails.Travelling(
                                    Values.tracking(shipped.tracking())));
            case ChannelOrderEvent.OrderDelivered delivered ->
                    Described.as(
                            "channel-order.delivered",
                            new ChannelOrderEventDetails.Travelling(
                                    Values.tracking(delivered.tracking())));
            case ChannelOrderEvent.CancellationAsked asked ->
                    Described.as("channel-order.cancellation-asked", cancellation(asked));
            case ChannelOrderEvent.CancellationRefused refused ->
                    Described.as(
                            "channel-order.cancellation-refused",
                            new ChannelOrderEventDetails.CancellationRefused(refused.cause()));
            case ChannelOrderEvent.OrderCancelled cancelled ->
                    Described.as(
                            "channel-order.cancelled",
                            new ChannelOrderEventDetails.Cancelled(cancelled.reason()));
            case ChannelOrderEvent.OrderReturned returned ->
                    Described.as(
                            "channel-order.returned",
                            new ChannelOrderEventDetails.Returned(
                                    returned.returns().stream().map(Values::issued).toList(),
                                    returned.reason()));
            case ChannelOrderEvent.OrderParked parked ->
                    Described.as("channel-order.parked", problem(parked.code(), parked.cause()));
            case ChannelOrderEvent.OrderReleased released ->
                    Described.as(
                            "channel-order.released",
                            new ChannelOrderEventDetails.Released(released.reason()));
            case ChannelOrderEvent.OrderCorrected corrected ->
                    Described.as(
                            "channel-order.corrected",
                            new ChannelOrderEventDetails.Corrected(
                                    ContentMapper.INSTANCE.content(corrected.content()),
                                    corrected.reason()));
            case ChannelOrderEvent.OrderRefused refused ->
                    Described.as("channel-order.refused", problem(refused.code(), refused.cause()));
        };
    }

    private static ChannelOrderEventDetails received(Placement placement) {
        return new ChannelOrderEventDetails.Received(
                placement.affiliateId().value(),
                ContentMapper.INSTANCE.content(placement.content()));
    }

    private static ChannelOrderEventDetails failed(String code) {
        return new ChannelOrderEventDetails.Failed(code);
    }

    private static ChannelOrderEventDetails integrated(@Nullable OrderId franchise) {
        return new ChannelOrderEventDetails.Integrated(
                franchise == null ? null : franchise.value());
    }

    private static ChannelOrderEventDetails issued(ChannelOrderEvent.InvoiceIssued issued) {
        return new ChannelOrderEventDetails.InvoiceIssued(
                Values.issued(issued.invoice()), issued.invoicedInFull());
    }

    private static ChannelOrderEventDetails cancellation(
            ChannelOrderEvent.CancellationAsked asked) {
        return new ChannelOrderEventDetails.CancellationAsked(
                WireNames.of(asked.requester()), asked.reason());
    }

    private static ChannelOrderEventDetails problem(String code, String cause) {
        return new ChannelOrderEventDetails.Problem(code, cause);
    }
}
