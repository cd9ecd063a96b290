package io.trapiche.application.following;

import io.trapiche.application.oms.OmsOrders;
import io.trapiche.application.streams.Sessions;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.watch.port.WatchedOrders;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.status.Watch;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads an order that stands too long, once: VTEX may have gone on without a signal. */
public final class ReadOverdueWorker implements Worker {

    private static final Logger LOG = LoggerFactory.getLogger(ReadOverdueWorker.class);

    /** Then it is told of all the same. */
    private static final int MOST_FAILURES = 5;

    private final OrderReading reading;
    private final OmsOrders orders;
    private final WatchedOrders watched;
    private final Sessions sessions;
    private final InstantSource clock;

    public ReadOverdueWorker(
            OrderReading reading,
            OmsOrders orders,
            WatchedOrders watched,
            Sessions sessions,
            InstantSource clock) {
        this.reading = reading;
        this.orders = orders;
        this.watched = watched;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.READ_OVERDUE;
    }

    @Override
    public @Nullable Instant work(Attempt attempt) {
        StreamId order = new StreamId(attempt.key());
        Watch before = watch(order);
        if (before != null && isAsBefore(order, before, attempt)) {
            watched.markRead(order, clock.instant());
        }
        return null;
    }

    /** The list may be behind the history, and the history behind VTEX. */
    private boolean isAsBefore(StreamId order, Watch before, Attempt attempt) {
        if (attempt.failures() >= MOST_FAILURES) {
            LOG.warn("{} stands still in VTEX and cannot be read", order);
            return true;
        }
        return reading.read(order.omsOrder()) && before.equals(watch(order));
    }

    private @Nullable Watch watch(StreamId order) {
        return orders.find(order.omsOrder()) instanceof Known known ? known.watch() : null;
    }

    @Override
    public void work(Attempt attempt, Consumer<@Nullable Instant> giveBack) {
        sessions.work(() -> work(attempt), giveBack);
    }
}
