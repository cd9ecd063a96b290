package io.trapiche.testkit.view;

import static io.trapiche.testkit.view.SampleEvents.channelOrder;
import static io.trapiche.testkit.view.SampleEvents.received;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.streams.StreamId;
import io.trapiche.application.view.OrderViewProjection;
import io.trapiche.application.view.port.OrderView.Progress;
import io.trapiche.domain.channel.ChannelOrderDecider;
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
import io.trapiche.domain.channel.ChannelOrderEvent.OrderDelivered;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderIntegrated;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderInvoiced;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderRefused;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReleased;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderShipped;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.SellerAuthorizationAwaited;
import io.trapiche.domain.channel.ChannelOrderEvent.SubmissionFailed;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.IssuedInvoice;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Requester;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class OrderProgressTest {

    private static final Instant AT = SampleEvents.NOON;
    private static final InvoiceNumber NUMBER = new InvoiceNumber("77");
    private static final Tracking TRACKING = new Tracking(NUMBER, "courier", "T1", null, null);

    private static final List<ChannelOrderEvent> EVENTS =
            List.of(
                    new OrderSubmitted(AT),
                    new SubmissionFailed("E", AT),
                    new OrderIntegrated(new VtexOrderIds(new OrderId("FRD-1"), null), AT),
                    new ApprovalAsked(AT),
                    new ApprovalSubmitted(AT),
                    new ApprovalFailed("E", AT),
                    new SellerAuthorizationAwaited(AT),
                    new OrderApproved(AT),
                    new HandlingStarted(AT),
                    new InvoiceIssued(
                            new IssuedInvoice(NUMBER, Money.of(10, "BRL"), null, null), false, AT),
                    new OrderInvoiced(AT),
                    new OrderShipped(TRACKING, AT),
                    new OrderDelivered(TRACKING, AT),
                    new CancellationAsked(Requester.ERP, "reason", AT),
                    new CancellationRefused("cause", AT),
                    new OrderParked("code", "cause", AT),
                    new OrderReleased("operator", "reason", AT),
                    new OrderCancelled(null, AT),
                    new OrderRefused("code", "cause", AT));

    /** All but the last two, which end an order. */
    private static final int LASTING = EVENTS.size() - 2;

    @Test
    void progress_follows_the_domains_states_whatever_happens() {
        for (long seed = 0; seed < 2_000; seed++) {
            RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            followRandomEvents(random, "seed " + seed);
        }
    }

    private static void followRandomEvents(RandomGenerator random, String seed) {
        ChannelOrderKey key = channelOrder("1");
        InMemoryOrderViews views = new InMemoryOrderViews();
        SampleEvents log = new SampleEvents();
        OrderViewProjection projection = new OrderViewProjection(views, log.states());
        ChannelOrderDecider decider = new ChannelOrderDecider();
        projection.consume(log.record(key, received(key, AT)));
        ChannelOrderState state = decider.evolve(decider.initial(), received(key, AT));
        for (int i = 0; i < 30; i++) {
            int kinds = random.nextInt(20) == 0 ? EVENTS.size() : LASTING;
            ChannelOrderEvent event = EVENTS.get(random.nextInt(kinds));
            state = decider.evolve(state, event);
            projection.consume(log.record(key, event));
            Progress shown = views.find(StreamId.of(key)).orElseThrow().progress();
            assertThat(summary(shown)).as("%s after %s", seed, event).isEqualTo(summary(state));
        }
    }

    private static String summary(Progress progress) {
        if (progress.phase().equals("refused")) {
            return "refused 0false";
        }
        return (progress.parked() ? "parked " + progress.code() + " " : "")
                + (progress.cancelling() ? "cancelling " : "")
                + progress.phase()
                + " "
                + progress.invoices()
                + progress.invoicedInFull();
    }

    private static String summary(ChannelOrderState state) {
        return switch (state) {
            case Parked parked -> "parked " + parked.why().code() + " " + summary(parked.before());
            case Cancelling cancelling -> "cancelling " + summary(cancelling.before());
            case ChannelOrderState.InFulfilment known ->
                    (isPartly(known) ? "partly-" : "")
                            + kebab(known)
                            + " "
                            + known.fulfilment().invoices().size()
                            + known.fulfilment().invoicedInFull();
            case ChannelOrderState.Cancelled cancelled ->
                    "cancelled" + numbers(summary(cancelled.before()));
            default -> kebab(state) + " 0false";
        };
    }

    private static boolean isPartly(ChannelOrderState.InFulfilment known) {
        return known instanceof ChannelOrderState.Invoiced && !known.fulfilment().invoicedInFull();
    }

    private static String numbers(String summary) {
        return summary.substring(summary.lastIndexOf(' '));
    }

    private static String kebab(ChannelOrderState state) {
        return state.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
