package io.trapiche.application.inbox.port;

import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.oms.OmsStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What VTEX told, durable before VTEX is answered. Whether an item was seen and whether it was
 * processed are two things.
 */
public interface Inbox {

    /**
     * Stores the items and wakes the work that follows from them, in one transaction. An item whose
     * dedupe key is known is not stored again, but its work is woken all the same.
     */
    void receive(List<InboxItem> items);

    /** Items of the subject that are not processed yet, oldest first. */
    List<Pending> pending(StreamId subject);

    /** Marks the items as processed; {@code fault} null when they had their effect. */
    void processed(List<Long> ids, @Nullable String fault);

    /** A stored item; {@code changedAt} and {@code status} null when it told none. */
    record Pending(
            long id,
            InboxItem.Source source,
            String body,
            Instant receivedAt,
            @Nullable Instant changedAt,
            @Nullable OmsStatus status) {}
}
