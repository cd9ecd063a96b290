package io.trapiche.application.view;

import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.application.view.port.OrderView.Kind;
import io.trapiche.application.view.port.OrderView.Progress;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCorrected;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderIntegrated;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReceived;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderSubmitted;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.Submission;
import io.trapiche.domain.shared.OrderId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Marketplaces' orders to look at. */
final class ChannelOrderViews {

    private ChannelOrderViews() {}

    static @Nullable OrderView evolve(
            @Nullable OrderView view, RecordedEvent recorded, ChannelOrderEvent event) {
        if (view == null) {
            return event instanceof OrderReceived received ? begin(recorded, received) : null;
        }
        Progress progress = ChannelOrderProgress.evolve(view.progress(), event);
        return new OrderView(
                view.stream(),
                view.kind(),
                view.marketplace(),
                view.marketplaceOrderId(),
                vtexOrderId(view, event),
                progress,
                event instanceof OrderCorrected corrected
                        ? corrected.content().total()
                        : view.value(),
                view.createdAt(),
                event.at().truncatedTo(ChronoUnit.MICROS),
                recorded.sequence(),
                progress.parked() ? parkedAt(view, event) : null,
                event instanceof OrderSubmitted submitted
                        ? callbackKey(submitted.submission())
                        : view.callbackKey());
    }

    private static Instant parkedAt(OrderView view, ChannelOrderEvent event) {
        Instant since = view.parkedAt();
        return since == null ? event.at().truncatedTo(ChronoUnit.MICROS) : since;
    }

    private static @Nullable String callbackKey(@Nullable Submission submission) {
        return submission == null ? null : submission.callbackKey();
    }

    private static OrderView begin(RecordedEvent recorded, OrderReceived received) {
        Placement placement = received.placement();
        Instant at = received.at().truncatedTo(ChronoUnit.MICROS);
        return new OrderView(
                recorded.stream(),
                Kind.CHANNEL_ORDER,
                placement.key().marketplace(),
                placement.key().orderId(),
                null,
                Progress.in(ChannelOrderProgress.RECEIVED),
                placement.content().total(),
                at,
                at,
                recorded.sequence());
    }

    private static @Nullable OrderId vtexOrderId(OrderView view, ChannelOrderEvent event) {
        return view.vtexOrderId() == null && event instanceof OrderIntegrated integrated
                ? integrated.ids().main()
                : view.vtexOrderId();
    }
}
