package io.trapiche.http;

import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.streams.StreamId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Remembers what it is given, or fails as no store should. */
final class BreakableInbox implements Inbox {

    private final List<InboxItem> items = new CopyOnWriteArrayList<>();
    private volatile @Nullable RuntimeException failure;

    @Override
    public void receive(List<InboxItem> received) {
        RuntimeException broken = failure;
        if (broken != null) {
            throw broken;
        }
        items.addAll(received);
    }

    @Override
    public List<Pending> pending(StreamId subject) {
        return List.of();
    }

    @Override
    public void processed(List<Long> ids, @Nullable String fault) {
        // Nothing is taken out.
    }

    /** Fails from now on; null for working again. */
    void breakWith(@Nullable RuntimeException broken) {
        failure = broken;
    }

    List<InboxItem> items() {
        return List.copyOf(items);
    }
}
