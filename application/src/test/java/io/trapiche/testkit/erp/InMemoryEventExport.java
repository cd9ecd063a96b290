package io.trapiche.testkit.erp;

import io.trapiche.application.events.port.EventExport;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.domain.shared.AccountName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An export whose sink is a list. */
public final class InMemoryEventExport implements EventExport {

    private final List<RecordedEvent> exported = new ArrayList<>();
    private final Map<Integer, EventPosition> positions = new HashMap<>();
    private final Map<Integer, Map<AccountName, EventPosition>> owed = new HashMap<>();
    private final Map<Integer, Owned> owners = new HashMap<>();
    private final Set<AccountName> hindered = new HashSet<>();
    private @Nullable WriteFailure nextFailure;

    /** Everything written so far, in the order in which it was. */
    public synchronized List<RecordedEvent> exported() {
        return List.copyOf(exported);
    }

    /** Breaks the next write, of whatever segment. */
    public synchronized void failNextWrite(WriteFailure failure) {
        nextFailure = failure;
    }

    /** Nothing can be written to the account any more. */
    public synchronized void hinder(AccountName account) {
        hindered.add(account);
    }

    /** Everything can be written to the account again. */
    public synchronized void release(AccountName account) {
        hindered.remove(account);
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

    private Map<AccountName, EventPosition> owedIn(int segment) {
        return owed.computeIfAbsent(segment, _ -> new HashMap<>());
    }

    private synchronized void write(
            Owned owner, List<RecordedEvent> events, EventPosition reached) {
        EventPosition position = position(owner.segment);
        check(position, events, reached);
        Map<AccountName, EventPosition> held = new HashMap<>(owedIn(owner.segment));
        events.stream()
                .map(event -> event.stream().account())
                .filter(hindered::contains)
                .forEach(account -> held.putIfAbsent(account, position));
        commit(
                owner,
                () -> {
                    events.stream()
                            .filter(event -> !held.containsKey(event.stream().account()))
                            .forEach(exported::add);
                    owed.put(owner.segment, held);
                    positions.put(owner.segment, reached);
                });
    }

    private synchronized @Nullable Owed next(int segment) {
        return owedIn(segment).entrySet().stream()
                .filter(entry -> !hindered.contains(entry.getKey()))
                .map(entry -> new Owed(entry.getKey(), entry.getValue()))
                .min(Comparator.comparing(Owed::after))
                .orElse(null);
    }

    private synchronized void writeOwed(
            Owned owner, Owed given, List<RecordedEvent> events, EventPosition reached) {
        Map<AccountName, EventPosition> held = owedIn(owner.segment);
        if (!given.after().equals(held.get(given.account()))) {
            throw new IllegalArgumentException("not owed: " + given);
        }
        check(given.after(), events, reached);
        if (hindered.contains(given.account())) {
            return;
        }
        commit(
                owner,
                () -> {
                    exported.addAll(events);
                    if (reached.equals(position(owner.segment))) {
                        held.remove(given.account());
                    } else {
                        held.put(given.account(), reached);
                    }
                });
    }

    private void commit(Owned owner, Runnable change) {
        if (owners.get(owner.segment) != owner) {
            throw new IllegalStateException("segment " + owner.segment + " has another owner");
        }
        WriteFailure failure = nextFailure;
        nextFailure = null;
        if (failure == null || failure == WriteFailure.AFTER_COMMIT) {
            change.run();
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
            begin();
            InMemoryEventExport.this.write(this, events, reached);
            closed = false;
        }

        @Override
        public @Nullable Owed owed() {
            return next(segment);
        }

        @Override
        public void writeOwed(Owed given, List<RecordedEvent> events, EventPosition reached) {
            begin();
            InMemoryEventExport.this.writeOwed(this, given, events, reached);
            closed = false;
        }

        /** Closed until the step is done. */
        private void begin() {
            if (closed) {
                throw new IllegalStateException("segment " + segment + " is closed");
            }
            closed = true;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
