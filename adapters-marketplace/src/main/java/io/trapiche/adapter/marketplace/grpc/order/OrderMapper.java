package io.trapiche.adapter.marketplace.grpc.order;

import io.trapiche.domain.channel.ChannelOrderState.ApprovalPending;
import io.trapiche.domain.channel.ChannelOrderState.AwaitingSeller;
import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.InFulfilment;
import io.trapiche.domain.channel.ChannelOrderState.Integrated;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.channel.ChannelOrderState.Refused;
import io.trapiche.domain.channel.ChannelOrderState.Returned;
import io.trapiche.domain.channel.ChannelOrderState.Submitted;
import io.trapiche.domain.channel.Fulfilment;
import io.trapiche.domain.channel.IssuedInvoice;
import io.trapiche.orders.v1.Invoice;
import io.trapiche.orders.v1.Order;
import io.trapiche.orders.v1.Tracking;
import io.trapiche.orders.v1.VtexOrderIds;
import java.util.Optional;

/** Where an order stands, as its marketplace may see it. */
public final class OrderMapper {

    private OrderMapper() {}

    public static Order toWire(Placed state) {
        Order.Builder order =
                Order.newBuilder()
                        .setName(ResourceName.of(state.placement().key()))
                        .setState(OrderStateMapper.toWire(state))
                        .setReceiveTime(Times.toWire(state.placement().receivedAt()))
                        .setTotal(MoneyMapper.toWire(state.placement().content().total()));
        Optional.ofNullable(state.vtexIds()).ifPresent(ids -> order.setVtexOrderIds(toWire(ids)));
        fulfilment(state).ifPresent(fulfilment -> fulfil(order, fulfilment));
        ProblemMapper.problem(state).ifPresent(order::setProblem);
        if (state instanceof Returned returned) {
            returned.returns().forEach(invoice -> order.addReturns(toWire(invoice)));
        }
        return order.build();
    }

    private static void fulfil(Order.Builder order, Fulfilment fulfilment) {
        fulfilment.invoices().forEach(invoice -> order.addInvoices(toWire(invoice)));
        fulfilment.trackings().forEach(tracking -> order.addTrackings(toWire(tracking)));
    }

    private static Optional<Fulfilment> fulfilment(Placed state) {
        return switch (state) {
            case InFulfilment inFulfilment -> Optional.of(inFulfilment.fulfilment());
            case Parked parked -> fulfilment(parked.before());
            case Cancelling cancelling -> fulfilment(cancelling.before());
            case Received _,
                    Submitted _,
                    Integrated _,
                    ApprovalPending _,
                    AwaitingSeller _,
                    Cancelled _,
                    Refused _ ->
                    Optional.empty();
        };
    }

    public static VtexOrderIds toWire(io.trapiche.domain.channel.VtexOrderIds ids) {
        VtexOrderIds.Builder wire = VtexOrderIds.newBuilder().setMainOrderId(ids.main().value());
        Optional.ofNullable(ids.franchise())
                .ifPresent(franchise -> wire.setFranchiseOrderId(franchise.value()));
        return wire.build();
    }

    public static Invoice toWire(IssuedInvoice invoice) {
        Invoice.Builder wire =
                Invoice.newBuilder()
                        .setNumber(invoice.number().value())
                        .setValue(MoneyMapper.toWire(invoice.value()));
        Optional.ofNullable(invoice.key()).ifPresent(wire::setKey);
        Optional.ofNullable(invoice.url()).ifPresent(wire::setUrl);
        return wire.build();
    }

    public static Tracking toWire(io.trapiche.domain.order.Tracking tracking) {
        Tracking.Builder wire =
                Tracking.newBuilder()
                        .setInvoiceNumber(tracking.invoiceNumber().value())
                        .setCourier(tracking.courier())
                        .setTrackingNumber(tracking.trackingNumber());
        Optional.ofNullable(tracking.trackingUrl()).ifPresent(wire::setTrackingUrl);
        Optional.ofNullable(tracking.deliveredAt())
                .ifPresent(moment -> wire.setDeliveryTime(Times.toWire(moment)));
        return wire.build();
    }
}
