package io.trapiche.application.channel;

import io.trapiche.application.channel.port.ShowVtexStatusUseCase;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.application.vtex.port.OrderContents;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.content.MyAccount;
import java.time.InstantSource;
import java.util.Optional;

/** Shows where a marketplace's order stands in VTEX: the seller's order, not a franchise's. */
public record ShowVtexStatusService(OmsOrders orders, OrderContents contents, InstantSource clock)
        implements ShowVtexStatusUseCase {

    @Override
    public Optional<VtexStatus> show(Placed order) {
        VtexOrderIds ids = order.vtexIds();
        return ids != null
                        && orders.find(
                                        new OmsOrderRef(
                                                order.placement().key().account(), ids.main()))
                                instanceof Known known
                ? Optional.of(status(known))
                : Optional.empty();
    }

    private VtexStatus status(Known order) {
        return new VtexStatus(
                order.snapshot().status(),
                order.snapshot().lastChange(),
                MyAccount.timeline(
                        order.snapshot(),
                        contents.of(order.ref().account(), order.snapshot()),
                        clock.instant()));
    }
}
