package io.trapiche.adapter.console;

import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.DomainEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events that a test lists; only their streams can be read. */
final class ListedEventLog implements EventLog {

    private final List<RecordedEvent> events = new ArrayList<>();

    void record(StreamId stream, Instant at, Object event) {
        long sequence = events.stream().filter(known -> known.stream().equals(stream)).count();
        EventPosition position = new EventPosition(1, events.size());
        events.add(
                new RecordedEvent(
                        position,
                        stream + "#" + sequence,
                        stream,
                        sequence,
                        DomainEvent.of(event),
                        at,
                        null,
                        false));
    }

    @Override
    public List<RecordedEvent> ofStream(StreamId stream, long fromSequence, int limit) {
        return events.stream()
                .filter(event -> event.stream().equals(stream) && event.sequence() >= fromSequence)
                .limit(limit)
                .toList();
    }

    @Override
    public EventPosition head() {
        throw new UnsupportedOperationException("streams only");
    }

    @Override
    public List<RecordedEvent> ofMarketplace(
            MarketplaceId marketplace,
            @Nullable AccountName account,
            EventPosition after,
            int limit) {
        throw new UnsupportedOperationException("streams only");
    }

    @Override
    public void awaitNews(Duration timeout) {
        throw new UnsupportedOperationException("streams only");
    }
}
