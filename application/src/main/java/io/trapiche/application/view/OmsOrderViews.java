package io.trapiche.application.view;

import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.application.view.port.OrderView.Kind;
import io.trapiche.application.view.port.OrderView.Progress;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderRecorded;
import io.trapiche.domain.oms.OmsOrderEvent.OmsStatusChanged;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Orders of VTEX's order management to look at. */
final class OmsOrderViews {

    private OmsOrderViews() {}

    static @Nullable OrderView evolve(
            @Nullable OrderView view, RecordedEvent recorded, OmsOrderEvent event) {
        if (view == null) {
            return event instanceof OmsOrderRecorded first ? begin(recorded, first) : null;
        }
        return switch (event) {
            case OmsStatusChanged changed ->
                    with(recorded, event, view, status(view, changed.status()), view.value());
            case OmsOrderChanged changed ->
                    with(
                            recorded,
                            event,
                            view,
                            progress(changed.snapshot()),
                            changed.snapshot().value());
            case OmsOrderRecorded _,
                    OmsOrderEvent.OrderAcknowledged _,
                    OmsOrderEvent.OmsHandlingStarted _,
                    OmsOrderEvent.InvoiceRequested _,
                    OmsOrderEvent.InvoiceRegistered _,
                    OmsOrderEvent.TrackingRequested _,
                    OmsOrderEvent.TrackingRegistered _,
                    OmsOrderEvent.OmsCancellationRequested _,
                    OmsOrderEvent.OmsCancellationSent _,
                    OmsOrderEvent.OmsCancellationDone _,
                    OmsOrderEvent.InstructionRefused _ ->
                    with(recorded, event, view, view.progress(), view.value());
        };
    }

    private static OrderView begin(RecordedEvent recorded, OmsOrderRecorded first) {
        ChannelOrderKey channelOrder = first.channelOrder();
        OmsSnapshot snapshot = first.snapshot();
        Instant at = first.at().truncatedTo(ChronoUnit.MICROS);
        return new OrderView(
                recorded.stream(),
                Kind.OMS_ORDER,
                channelOrder == null ? null : channelOrder.marketplace(),
                channelOrder == null ? snapshot.marketplaceOrderId() : channelOrder.orderId(),
                first.ref().orderId(),
                progress(snapshot),
                snapshot.value(),
                at,
                at,
                recorded.sequence());
    }

    private static OrderView with(
            RecordedEvent recorded,
            OmsOrderEvent event,
            OrderView view,
            Progress progress,
            Money value) {
        return new OrderView(
                view.stream(),
                view.kind(),
                view.marketplace(),
                view.marketplaceOrderId(),
                view.vtexOrderId(),
                progress,
                value,
                view.createdAt(),
                event.at().truncatedTo(ChronoUnit.MICROS),
                recorded.sequence());
    }

    private static Progress status(OrderView view, OmsStatus status) {
        return progress(status, view.progress().invoices());
    }

    private static Progress progress(OmsSnapshot snapshot) {
        long invoices = snapshot.packages().stream().filter(OmsSnapshot.Package::output).count();
        return progress(snapshot.status(), Math.toIntExact(invoices));
    }

    private static Progress progress(OmsStatus status, int invoices) {
        return new Progress(
                status.value(), false, false, null, invoices, status.equals(OmsStatus.INVOICED));
    }
}
