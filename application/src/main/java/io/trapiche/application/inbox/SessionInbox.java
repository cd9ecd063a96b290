package io.trapiche.application.inbox;

import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.streams.Sessions;
import io.trapiche.application.streams.StreamId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The inbox as a session sees it: marks are stored with the events that items led to. */
public record SessionInbox(Inbox inbox, Sessions sessions) implements Inbox {

    private static final class Marked {
        private final Set<Long> ids = new HashSet<>();
    }

    @Override
    public void receive(List<InboxItem> items) {
        inbox.receive(items);
    }

    @Override
    public List<Pending> pending(StreamId subject) {
        List<Pending> stored = inbox.pending(subject);
        Marked marked = sessions.memory(Marked.class, Marked::new);
        return marked == null
                ? stored
                : stored.stream().filter(item -> !marked.ids.contains(item.id())).toList();
    }

    @Override
    public void processed(List<Long> ids, @Nullable String fault) {
        if (ids.isEmpty()) {
            return;
        }
        Marked marked = sessions.memory(Marked.class, Marked::new);
        if (marked != null) {
            marked.ids.addAll(ids);
        }
        sessions.alongside(() -> inbox.processed(ids, fault));
    }
}
