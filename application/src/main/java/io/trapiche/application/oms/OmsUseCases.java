package io.trapiche.application.oms;

import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.oms.port.ErpCommandUseCase;
import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.application.work.port.Worker;
import java.time.Duration;
import java.time.InstantSource;

/** Assembles what is done with orders of VTEX's order management. */
public final class OmsUseCases {

    private OmsUseCases() {}

    /** ERP systems' commands. */
    public static ErpCommandUseCase erpCommands(
            OmsOrders orders, ErpCommands commands, InstantSource clock) {
        return new ErpCommandService(orders, commands, clock);
    }

    /** The worker that reads orders VTEX signalled. */
    public static Worker readOrders(OrderReading reading) {
        return new ReadOrderWorker(reading);
    }

    /**
     * The worker that reads feeds.
     *
     * @param pause between two readings of an empty feed
     */
    public static Worker readFeeds(
            OrderFeed feed, Inbox inbox, InstantSource clock, Duration pause) {
        return new ReadFeedWorker(feed, inbox, clock, pause);
    }
}
