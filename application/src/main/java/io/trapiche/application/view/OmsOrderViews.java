package io.trapiche.application.view;

import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.application.view.port.OrderView.Kind;
import io.trapiche.application.view.port.OrderView.Progress;
import io.trapiche.application.view.port.OrderView.Watched;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.oms.status.Watch;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Orders of VTEX's order management to look at. */
final class OmsOrderViews {

    private OmsOrderViews() {}

    static OrderView of(RecordedEvent recorded, Instant at, Known order) {
        ChannelOrderKey channelOrder = order.channelOrder();
        OmsSnapshot snapshot = order.snapshot();
        return new OrderView(
                recorded.stream(),
                Kind.OMS_ORDER,
                channelOrder == null ? null : channelOrder.marketplace(),
                channelOrder == null ? snapshot.marketplaceOrderId() : channelOrder.orderId(),
                order.ref().orderId(),
                progress(snapshot),
                snapshot.value(),
                order.first().at().truncatedTo(ChronoUnit.MICROS),
                at.truncatedTo(ChronoUnit.MICROS),
                recorded.sequence(),
                null,
                null,
                watched(order.watch()));
    }

    private static @Nullable Watched watched(@Nullable Watch watch) {
        return watch == null
                ? null
                : new Watched(watch.watchdog(), watch.since().truncatedTo(ChronoUnit.MICROS), null);
    }

    private static Progress progress(OmsSnapshot snapshot) {
        long invoices = snapshot.packages().stream().filter(OmsSnapshot.Package::output).count();
        return new Progress(
                snapshot.status().value(),
                false,
                false,
                null,
                Math.toIntExact(invoices),
                snapshot.status().equals(OmsStatus.INVOICED));
    }
}
