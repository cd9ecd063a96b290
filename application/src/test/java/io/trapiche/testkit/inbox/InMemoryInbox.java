package io.trapiche.testkit.inbox;

import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamType;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.WorkQueue;
import io.trapiche.domain.shared.AccountName;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An inbox that lives as long as the process. */
public final class InMemoryInbox implements Inbox {

    private static final int LONGEST_BODY = 64 * 1024;

    private record Key(InboxItem.Source source, AccountName account, String dedupeKey) {}

    private record Stored(Key key, @Nullable StreamId subject, Pending item) {}

    private final WorkQueue workQueue;
    private final InstantSource clock;
    private final Set<Key> known = new HashSet<>();
    private final List<Stored> pending = new ArrayList<>();
    private final Map<Key, String> faults = new HashMap<>();
    private long lastId;

    public InMemoryInbox(WorkQueue workQueue, InstantSource clock) {
        this.workQueue = workQueue;
        this.clock = clock;
    }

    @Override
    public synchronized void receive(List<InboxItem> items) {
        items.forEach(this::store);
        wake(WorkKind.ADVANCE_ORDER, items, StreamTypes.CHANNEL_ORDER);
        wake(WorkKind.READ_ORDER, items, StreamTypes.OMS_ORDER);
    }

    private void store(InboxItem item) {
        Key key = key(item);
        if (known.add(key) && !item.isKnown()) {
            pending.add(
                    new Stored(
                            key,
                            item.subject(),
                            new Pending(
                                    ++lastId,
                                    item.source(),
                                    storable(item.body()),
                                    clock.instant(),
                                    item.changedAt(),
                                    item.status())));
        }
    }

    private void wake(WorkKind kind, List<InboxItem> items, StreamType<?, ?, ?, ?> type) {
        Set<String> keys =
                items.stream()
                        .map(InboxItem::wakes)
                        .filter(Objects::nonNull)
                        .filter(subject -> subject.isOf(type))
                        .map(StreamId::value)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!keys.isEmpty()) {
            workQueue.wake(kind, keys, clock.instant().plus(InboxItem.shortestPatience(items)));
        }
    }

    @Override
    public synchronized List<Pending> pending(StreamId subject) {
        return pending.stream()
                .filter(stored -> subject.equals(stored.subject()))
                .map(Stored::item)
                .toList();
    }

    /** What items are about that were not processed yet. */
    public synchronized Set<StreamId> pendingSubjects() {
        return pending.stream()
                .map(Stored::subject)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized void processed(List<Long> ids, @Nullable String fault) {
        for (Stored stored : List.copyOf(pending)) {
            if (ids.contains(stored.item().id())) {
                pending.remove(stored);
                if (fault != null) {
                    faults.put(stored.key(), fault);
                }
            }
        }
    }

    /** Whether the item was received and not processed yet. */
    public synchronized boolean isPending(InboxItem item) {
        return pending.stream().anyMatch(stored -> stored.key().equals(key(item)));
    }

    /** Why the item had no effect; null when it had one, or none yet. */
    public synchronized @Nullable String fault(InboxItem item) {
        return faults.get(key(item));
    }

    private static Key key(InboxItem item) {
        return new Key(item.source(), item.account(), item.dedupeKey());
    }

    private static String storable(String body) {
        byte[] bytes = body.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8);
        int end = Math.min(bytes.length, LONGEST_BODY);
        while (end < bytes.length && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
