package io.trapiche.testkit.erp;

import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.EventsOfAccount;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.DomainEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A log that is a list; each event is a transaction of its own. */
public final class ListedEvents implements EventLog, EventsOfAccount {

    private final List<RecordedEvent> all = new ArrayList<>();
    private final Map<StreamId, Long> sequences = new HashMap<>();

    /** Records the event as its stream's next. */
    public synchronized RecordedEvent record(StreamId stream, Object event, Instant at) {
        long sequence = sequences.merge(stream, 0L, (last, _) -> last + 1);
        RecordedEvent recorded =
                new RecordedEvent(
                        new EventPosition(all.size() + 1L, 1),
                        "event-" + (all.size() + 1) + "-" + stream.account(),
                        stream,
                        sequence,
                        DomainEvent.of(event),
                        at,
                        null,
                        false);
        all.add(recorded);
        return recorded;
    }

    /** All events after the position, in their order, at most {@code limit}. */
    public synchronized List<RecordedEvent> after(EventPosition position, int limit) {
        return all.stream()
                .filter(event -> event.position().compareTo(position) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<RecordedEvent> ofAccount(
            AccountName account, EventPosition position, int limit) {
        return after(position, Integer.MAX_VALUE).stream()
                .filter(event -> event.stream().account().equals(account))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized EventPosition head() {
        return all.isEmpty() ? EventPosition.START : all.getLast().position();
    }

    @Override
    public List<RecordedEvent> ofMarketplace(
            MarketplaceId marketplace,
            @Nullable AccountName account,
            EventPosition after,
            int limit) {
        throw new UnsupportedOperationException("not needed for the export");
    }

    @Override
    public synchronized List<RecordedEvent> ofStream(
            StreamId stream, long fromSequence, int limit) {
        return all.stream()
                .filter(event -> event.stream().equals(stream))
                .filter(event -> event.sequence() >= fromSequence)
                .limit(limit)
                .toList();
    }

    @Override
    public void awaitNews(Duration timeout) {
        // Whoever asks finds what there is.
    }
}
