package io.trapiche.application.log;

import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.log.port.IntegrationLogStore;
import io.trapiche.application.log.port.LogEntry;
import io.trapiche.application.streams.DomainEvent.OfChannelOrder;
import io.trapiche.application.view.Projection;
import io.trapiche.domain.channel.ChannelOrderEvent;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the integration log. An entry is a pure function of its event and known by the event's id,
 * so that repeats, and a rebuild at the same time, do no harm.
 */
public final class IntegrationLogProjection implements Projection {

    private final IntegrationLogStore store;

    public IntegrationLogProjection(IntegrationLogStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "integration-log";
    }

    @Override
    public void clear() {
        store.clear();
    }

    @Override
    public void consume(List<RecordedEvent> batch) {
        List<LogEntry> entries = new ArrayList<>();
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof OfChannelOrder(var event)) {
                entries.add(entry(recorded, event));
            }
        }
        if (!entries.isEmpty()) {
            store.save(entries);
        }
    }

    private static LogEntry entry(RecordedEvent recorded, ChannelOrderEvent event) {
        LogLine line = LogLines.of(event);
        return new LogEntry(
                recorded.eventId(),
                recorded.stream(),
                recorded.sequence(),
                event.at().truncatedTo(ChronoUnit.MICROS),
                line.operation(),
                line.direction(),
                line.status(),
                line.message(),
                line.content());
    }
}
