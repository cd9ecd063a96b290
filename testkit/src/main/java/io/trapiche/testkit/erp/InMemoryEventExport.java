package io.trapiche.testkit.erp;

import io.trapiche.application.events.port.EventExport;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An export whose sink is a list. */
public final class InMemoryEventExport implements EventExport {

    private final List<RecordedEvent> exported = new ArrayList<>();
    private final Map<Integer, EventPosition> positions = new HashMap<>();
    private final Map<Integer, Owned> owners = new HashMap<>();
    private @Nullable WriteFailure nextFailure;

    /** Everything written so far, in the order in which it was. */
    public synchronized List<RecordedEvent> exported() {
        return List.copyOf(exported);
    }

    /** Breaks the next write, of whatever segment. */
    public synchronized void failNextWrite(WriteFailure failure) {
        nextFailure = failure;
    }

    @Override
    public synchronized Segment open(int segment) {
        Owned owned = new Owned(segment);
        owners.put(segment, owned);
        return owned;
    }

    private synchronized EventPosition position(int segment) {
        return positions.getOrDefault(segment, EventPosition.START);
    }

    private synchronized void write(
            Owned owner, List<RecordedEvent> events, EventPosition reached) {
        if (owners.get(owner.segment) != owner) {
            throw new IllegalStateException("segment " + owner.segment + " has another owner");
        }
        check(position(owner.segment), events, reached);
        WriteFailure failure = nextFailure;
        nextFailure = null;
        if (failure == null || failure == WriteFailure.AFTER_COMMIT) {
            exported.addAll(events);
            positions.put(owner.segment, reached);
        }
        if (failure != null) {
            throw new IllegalStateException("broken on purpose: " + failure);
        }
    }

    private static void check(
            EventPosition position, List<RecordedEvent> events, EventPosition reached) {
        EventPosition last = position;
        for (RecordedEvent event : events) {
            if (event.position().compareTo(last) <= 0) {
                throw new IllegalArgumentException("event at " + event.position());
            }
            last = event.position();
        }
        if (reached.compareTo(last) < 0) {
            throw new IllegalArgumentException("reached: " + reached);
        }
    }

    private final class Owned implements Segment {

        private final int segment;
        private boolean closed;

        Owned(int segment) {
            this.segment = segment;
        }

        @Override
        public EventPosition position() {
            return InMemoryEventExport.this.position(segment);
        }

        @Override
        public void write(List<RecordedEvent> events, EventPosition reached) {
            if (closed) {
                throw new IllegalStateException("segment " + segment + " is closed");
            }
            closed = true;
            InMemoryEventExport.this.write(this, events, reached);
            closed = false;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
