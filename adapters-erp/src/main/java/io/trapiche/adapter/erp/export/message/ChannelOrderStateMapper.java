package io.trapiche.adapter.erp.export.message;

import io.trapiche.adapter.erp.export.message.wire.ChannelOrderEventDetails;
import io.trapiche.adapter.erp.export.message.wire.ChannelOrderStateDetails;
import io.trapiche.adapter.erp.export.message.wire.IssuedInvoiceData;
import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.InFulfilment;
import io.trapiche.domain.channel.ChannelOrderState.InVtex;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.channel.ChannelOrderState.Refused;
import io.trapiche.domain.channel.ChannelOrderState.Returned;
import io.trapiche.domain.channel.ChannelOrderState.Submitted;
import io.trapiche.domain.channel.Fulfilment;
import io.trapiche.domain.channel.OrderProblem;
import io.trapiche.domain.channel.StateName;
import io.trapiche.domain.channel.VtexOrderIds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** States of marketplaces' orders as ERP systems read them. */
final class ChannelOrderStateMapper {

    private ChannelOrderStateMapper() {}

    static Described describe(Placed order) {
        Fulfilment fulfilment = fulfilment(order);
        return Described.as(
                "channel-order.state",
                new ChannelOrderStateDetails(
                        status(order),
                        heldStatus(order),
                        order.placement().affiliateId().value(),
                        franchise(order.vtexIds()),
                        fulfilment == null
                                ? List.of()
                                : fulfilment.invoices().stream().map(Values::issued).toList(),
                        fulfilment != null && fulfilment.invoicedInFull(),
                        fulfilment == null
                                ? List.of()
                                : fulfilment.trackings().stream().map(Values::tracking).toList(),
                        returns(order),
                        problem(order),
                        cancellation(order),
                        ContentMapper.INSTANCE.content(order.placement().content())));
    }

    private static String status(Placed order) {
        return StateName.of(order).published();
    }

    private static @Nullable String heldStatus(Placed order) {
        return order instanceof Parked || order instanceof Cancelling
                ? status(order.phase())
                : null;
    }

    private static @Nullable Fulfilment fulfilment(Placed order) {
        return order.phase() instanceof InFulfilment inFulfilment
                ? inFulfilment.fulfilment()
                : null;
    }

    private static @Nullable String franchise(@Nullable VtexOrderIds ids) {
        return ids == null || ids.franchise() == null ? null : ids.franchise().value();
    }

    private static ChannelOrderEventDetails.@Nullable Problem problem(Placed order) {
        return OrderProblem.of(order)
                .map(told -> new ChannelOrderEventDetails.Problem(told.code(), told.cause()))
                .orElse(null);
    }

    private static List<IssuedInvoiceData> returns(Placed order) {
        return order.phase() instanceof Returned returned
                ? returned.returns().stream().map(Values::issued).toList()
                : List.of();
    }

    private static ChannelOrderEventDetails.@Nullable CancellationAsked cancellation(Placed order) {
        return switch (order) {
            case Cancelling cancelling ->
                    new ChannelOrderEventDetails.CancellationAsked(
                            WireNames.of(cancelling.asked().requester()),
                            cancelling.asked().reason());
            case Parked parked -> cancellation(parked.before());
            case Received _, Submitted _, InVtex _, Cancelled _, Refused _ -> null;
        };
    }
}
