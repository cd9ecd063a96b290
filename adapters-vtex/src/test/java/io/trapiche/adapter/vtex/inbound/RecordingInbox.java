package io.trapiche.adapter.vtex.inbound;

import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.application.streams.StreamId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what it receives, for tests to look at; can be down. */
public final class RecordingInbox implements Inbox {

    private final List<InboxItem> received = new ArrayList<>();
    private boolean down;

    public synchronized List<InboxItem> received() {
        return List.copyOf(received);
    }

    public synchronized void breakDown() {
        down = true;
    }

    @Override
    public synchronized void receive(List<InboxItem> items) {
        if (down) {
            throw new StorageUnavailable("down", new IllegalStateException("down"));
        }
        received.addAll(items);
    }

    @Override
    public List<Pending> pending(StreamId subject) {
        return List.of();
    }

    @Override
    public void processed(List<Long> ids, @Nullable String fault) {
        throw new UnsupportedOperationException("nothing is processed here");
    }
}
