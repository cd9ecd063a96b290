package io.trapiche.application.following;

import io.trapiche.application.events.port.AllEvents;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.domain.oms.OmsOrderCommand.RetellOrder;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderRecorded;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Decision;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Has the orders of an account told again as they are read now. Each gets an event, so the export
 * tells it as any other: once, in its order. Repeatable: who was told since is left out.
 */
public final class RetellOrders {

    private static final int BATCH = 1_000;

    private final AllEvents events;
    private final OmsOrders orders;
    private final InstantSource clock;

    public RetellOrders(AllEvents events, OmsOrders orders, InstantSource clock) {
        this.events = events;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Tells how many were told again.
     *
     * @param since when the last instance that read them otherwise had ended
     */
    public long retell(AccountName account, Instant since) {
        long told = 0;
        List<RecordedEvent> batch = events.after(EventPosition.START, BATCH);
        while (!batch.isEmpty()) {
            for (RecordedEvent event : batch) {
                if (event.event().value() instanceof OmsOrderRecorded recorded
                        && recorded.ref().account().equals(account)
                        && isTold(recorded.ref(), since)) {
                    told++;
                }
            }
            batch = events.after(batch.getLast().position(), BATCH);
        }
        return told;
    }

    private boolean isTold(OmsOrderRef order, Instant since) {
        return orders.handle(order, new RetellOrder(since, clock.instant())).decision()
                instanceof Decision.Accepted<OmsOrderEvent, ?>;
    }
}
