package io.trapiche.application.following;

import io.trapiche.application.streams.Sessions;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.watch.port.WatchedOrders;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads an order that stands too long, once: VTEX may have gone on without a signal. */
public final class ReadOverdueWorker implements Worker {

    private final OrderReading reading;
    private final WatchedOrders watched;
    private final Sessions sessions;
    private final InstantSource clock;

    public ReadOverdueWorker(
            OrderReading reading, WatchedOrders watched, Sessions sessions, InstantSource clock) {
        this.reading = reading;
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
        boolean _ = reading.read(order.omsOrder());
        watched.markRead(order, clock.instant());
        return null;
    }

    @Override
    public void work(Attempt attempt, Consumer<@Nullable Instant> giveBack) {
        sessions.work(() -> work(attempt), giveBack);
    }
}
