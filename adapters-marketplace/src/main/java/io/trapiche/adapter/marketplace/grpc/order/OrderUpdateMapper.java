package io.trapiche.adapter.marketplace.grpc.order;

import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.domain.channel.ChannelOrderEvent;
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
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.orders.v1.Cancellation;
import io.trapiche.orders.v1.OrderUpdate;
import io.trapiche.orders.v1.Requester;
import java.util.List;
import java.util.Objects;

/** What happened to an order, as its marketplace may see it. Published names: never changed. */
public final class OrderUpdateMapper {

    private OrderUpdateMapper() {}

    /**
     * The update for an event.
     *
     * @param state the order's, right after the event
     */
    public static OrderUpdate toWire(
            RecordedEvent recorded, ChannelOrderEvent event, ChannelOrderState state) {
        OrderUpdate.Builder update =
                OrderUpdate.newBuilder()
                        .setName(ResourceName.of(recorded.stream().channelOrder()))
                        .setSequence(recorded.sequence())
                        .setEventId(recorded.eventId())
                        .setType(type(event))
                        .setState(OrderStateMapper.toWire(state))
                        .setUpdateTime(Times.toWire(event.at()));
        addDetails(update, event);
        return update.build();
    }

    public static String type(ChannelOrderEvent event) {
        return switch (event) {
            case OrderReceived _ -> "order.received";
            case OrderSubmitted _ -> "order.submitted";
            case SubmissionFailed _ -> "order.submission-failed";
            case OrderIntegrated _ -> "order.integrated";
            case ApprovalAsked _ -> "order.approval-asked";
            case ApprovalSubmitted _ -> "order.approval-submitted";
            case ApprovalFailed _ -> "order.approval-failed";
            case SellerAuthorizationAwaited _ -> "order.waiting-for-seller";
            case OrderApproved _ -> "order.approved";
            case HandlingStarted _ -> "order.handling";
            case InvoiceIssued _ -> "order.invoice-issued";
            case OrderInvoiced _ -> "order.invoiced";
            case OrderShipped _ -> "order.shipped";
            case OrderDelivered _ -> "order.delivered";
            case CancellationAsked _ -> "order.cancellation-asked";
            case CancellationRefused _ -> "order.cancellation-refused";
            case OrderCancelled _ -> "order.cancelled";
            case OrderReturned _ -> "order.returned";
            case OrderParked _ -> "order.parked";
            case OrderReleased _ -> "order.released";
            case OrderCorrected _ -> "order.corrected";
            case OrderRefused _ -> "order.refused";
        };
    }

    private static void addDetails(OrderUpdate.Builder update, ChannelOrderEvent event) {
        switch (event) {
            case OrderIntegrated integrated ->
                    update.setVtexOrderIds(OrderMapper.toWire(integrated.ids()));
            case InvoiceIssued issued -> update.setInvoice(OrderMapper.toWire(issued.invoice()));
            case OrderShipped shipped -> update.setTracking(OrderMapper.toWire(shipped.tracking()));
            case OrderDelivered delivered ->
                    update.setTracking(OrderMapper.toWire(delivered.tracking()));
            case CancellationAsked asked -> update.setCancellation(toWire(asked));
            case CancellationRefused refused -> update.setCancellation(because(refused.cause()));
            case OrderCancelled cancelled ->
                    update.setCancellation(
                            because(Objects.requireNonNullElse(cancelled.reason(), "")));
            case OrderReturned returned -> update.setCancellation(because(returned.reason()));
            case SubmissionFailed failed ->
                    update.setProblem(ProblemMapper.problem(failed.code(), failed.errors()));
            case ApprovalFailed failed ->
                    update.setProblem(ProblemMapper.problem(failed.code(), failed.errors()));
            case OrderParked parked ->
                    update.setProblem(ProblemMapper.problem(parked.code(), parked.errors()));
            case OrderRefused refused ->
                    update.setProblem(ProblemMapper.problem(refused.code(), List.of()));
            case OrderReceived _,
                    OrderSubmitted _,
                    ApprovalAsked _,
                    ApprovalSubmitted _,
                    SellerAuthorizationAwaited _,
                    OrderApproved _,
                    HandlingStarted _,
                    OrderInvoiced _,
                    OrderReleased _,
                    OrderCorrected _ -> {}
        }
    }

    private static Cancellation because(String reason) {
        return Cancellation.newBuilder().setReason(reason).build();
    }

    private static Cancellation toWire(CancellationAsked asked) {
        return Cancellation.newBuilder()
                .setRequester(toWire(asked.requester()))
                .setReason(asked.reason())
                .build();
    }

    private static Requester toWire(io.trapiche.domain.shared.Requester requester) {
        return switch (requester) {
            case MARKETPLACE -> Requester.REQUESTER_MARKETPLACE;
            case ERP -> Requester.REQUESTER_SELLER;
            case OPERATOR -> Requester.REQUESTER_OPERATOR;
            case VTEX -> Requester.REQUESTER_VTEX;
        };
    }
}
