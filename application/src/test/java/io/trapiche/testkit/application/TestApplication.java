package io.trapiche.testkit.application;

import io.trapiche.application.Application;
import io.trapiche.application.channel.ChannelOrders;
import io.trapiche.application.following.FeedPauses;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.instructing.ErpCommands;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.application.seller.Sellers;
import io.trapiche.application.streams.Sessions;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.application.vtex.port.CartSimulation;
import io.trapiche.application.vtex.port.VtexPorts;
import io.trapiche.domain.draft.OrderRules;
import io.trapiche.domain.flow.FlowSettings;
import io.trapiche.testkit.events.InMemoryEvents;
import io.trapiche.testkit.inbox.InMemoryInbox;
import io.trapiche.testkit.vtex.InMemoryProcessingResultReader;
import io.trapiche.testkit.vtex.InMemoryVtex;
import io.trapiche.testkit.work.InMemoryWorkQueue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;

/** The application in memory, over what a test brings along. */
public final class TestApplication {

    /** Between two readings of an empty feed. */
    public static final Duration FEED_PAUSE = Duration.ofSeconds(5);

    private static final FeedPauses.Range FEED_RANGE = new FeedPauses.Range(FEED_PAUSE, FEED_PAUSE);

    private static final Application.Settings SETTINGS =
            new Application.Settings(
                    FlowSettings.DEFAULT,
                    OrderRules.DEFAULT,
                    new FeedPauses(FEED_RANGE, FEED_RANGE, _ -> false, new Random(1)));

    private TestApplication() {}

    /** With aggregates and ports of the test's own. */
    public static Application of(
            Application.Aggregates aggregates, VtexPorts vtex, Inbox inbox, InstantSource clock) {
        return new Application(
                aggregates, new Application.Ports(vtex, inbox, Sessions.none(), clock), SETTINGS);
    }

    /** For those who ask about marketplaces' orders. */
    public static Application over(
            ChannelOrders orders, CartSimulation carts, InstantSource clock) {
        Application.Aggregates all = aggregates(new InMemoryEvents(clock));
        return in(
                new Application.Aggregates(
                        orders, all.omsOrders(), all.sellers(), all.erpCommands()),
                carts,
                clock);
    }

    /** For those who ask about what aggregates of the test's own keep. */
    public static Application over(Application.Aggregates aggregates, InstantSource clock) {
        return in(aggregates, noCarts(), clock);
    }

    /** All aggregates on the same events. */
    public static Application.Aggregates aggregates(InMemoryEvents events) {
        return new Application.Aggregates(
                new ChannelOrders(events.of(StreamTypes.CHANNEL_ORDER)),
                new OmsOrders(events.of(StreamTypes.OMS_ORDER)),
                new Sellers(events.of(StreamTypes.SELLER_ACCOUNT)),
                new ErpCommands(events.of(StreamTypes.ERP_COMMAND)));
    }

    /** Simulates no cart. */
    public static CartSimulation noCarts() {
        return _ -> {
            throw new UnsupportedOperationException("no carts here");
        };
    }

    private static Application in(
            Application.Aggregates aggregates, CartSimulation carts, InstantSource clock) {
        InMemoryVtex vtex = new InMemoryVtex(clock);
        return of(
                aggregates,
                new VtexPorts(
                        vtex,
                        vtex,
                        vtex,
                        carts,
                        _ -> "key-1",
                        new InMemoryProcessingResultReader()),
                new InMemoryInbox(new InMemoryWorkQueue(clock, FEED_PAUSE), clock),
                clock);
    }
}
