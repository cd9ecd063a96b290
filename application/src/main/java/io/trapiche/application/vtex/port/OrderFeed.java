package io.trapiche.application.vtex.port;

import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.AccountName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * VTEX's feed of order changes (Feed v3): a queue that hides what was read and shows it again
 * unless it is committed in time.
 */
public interface OrderFeed {

    /**
     * Reads what the queue shows, at most ten items.
     *
     * @throws FeedMissing when VTEX has no feed for the key of the account
     * @throws VtexUnavailable when VTEX did not answer as agreed
     */
    List<Item> read(AccountName account);

    /**
     * Takes items off the queue, after they are durable elsewhere.
     *
     * @throws VtexUnavailable when VTEX did not answer as agreed; the items come again
     */
    void commit(AccountName account, List<String> handles);

    /**
     * An entry of the feed.
     *
     * @param handle what commits it; holds the key's name and belongs in no log
     * @param order null when the entry names none that can be read
     * @param fault why the entry cannot be understood; null when it can
     * @param changedAt when the order changed; null when the entry does not tell
     * @param status what it came into then; null when the entry does not tell
     */
    record Item(
            String handle,
            String dedupeKey,
            @Nullable OmsOrderRef order,
            String body,
            @Nullable String fault,
            @Nullable Instant changedAt,
            @Nullable OmsStatus status) {}
}
