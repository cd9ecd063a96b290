package io.trapiche.application.view;

import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.application.view.port.OrderView.Kind;
import io.trapiche.application.view.port.OrderView.Progress;
import io.trapiche.domain.channel.ChannelOrderState.BeforeIntegration;
import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.InFulfilment;
import io.trapiche.domain.channel.ChannelOrderState.InVtex;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Refused;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.StateName;
import io.trapiche.domain.channel.Submission;
import io.trapiche.domain.channel.VtexOrderIds;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Marketplaces' orders to look at. */
final class ChannelOrderViews {

    private ChannelOrderViews() {}

    static OrderView of(RecordedEvent recorded, Instant at, Placed state) {
        Placement placement = state.placement();
        Submission submission = placement.submission();
        VtexOrderIds ids = state.vtexIds();
        return new OrderView(
                recorded.stream(),
                Kind.CHANNEL_ORDER,
                placement.key().marketplace(),
                placement.key().orderId(),
                ids == null ? null : ids.main(),
                progress(state),
                placement.content().total(),
                placement.receivedAt().truncatedTo(ChronoUnit.MICROS),
                at.truncatedTo(ChronoUnit.MICROS),
                recorded.sequence(),
                parkedAt(state),
                submission == null ? null : submission.callbackKey());
    }

    private static @Nullable Instant parkedAt(Placed state) {
        return state instanceof Parked parked
                ? parked.why().at().truncatedTo(ChronoUnit.MICROS)
                : null;
    }

    private static Progress progress(Placed state) {
        return switch (state) {
            case Parked parked -> parked(progress(parked.before()), parked.why().code());
            case Cancelling cancelling -> cancelling(progress(cancelling.before()));
            case Cancelled cancelled -> reached(state, progress(cancelled.before()));
            case InFulfilment known ->
                    new Progress(
                            phase(known),
                            false,
                            false,
                            null,
                            known.fulfilment().invoices().size(),
                            known.fulfilment().invoicedInFull());
            case Refused refused ->
                    new Progress(phase(refused), false, false, refused.code(), 0, false);
            case BeforeIntegration _, InVtex _ -> Progress.in(phase(state));
        };
    }

    private static Progress parked(Progress before, String code) {
        return new Progress(
                before.phase(),
                before.cancelling(),
                true,
                code,
                before.invoices(),
                before.invoicedInFull());
    }

    private static Progress cancelling(Progress before) {
        return new Progress(
                before.phase(), true, false, null, before.invoices(), before.invoicedInFull());
    }

    private static Progress reached(Placed state, Progress before) {
        return new Progress(
                phase(state), false, false, null, before.invoices(), before.invoicedInFull());
    }

    private static String phase(Placed state) {
        return StateName.of(state).published();
    }
}
