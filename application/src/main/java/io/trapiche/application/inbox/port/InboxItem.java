package io.trapiche.application.inbox.port;

import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.shared.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * Something VTEX told.
 *
 * @param dedupeKey equal for repeats of the same, within account and source
 * @param subject stream the item concerns; null for items that cannot be understood
 * @param body as it came, cut to a sane size
 * @param fault why the item cannot be understood; null when it can
 */
public record InboxItem(
        Source source,
        AccountName account,
        String dedupeKey,
        @Nullable StreamId subject,
        String body,
        @Nullable String fault) {

    /** The way an item came. Names are stored. */
    public enum Source {
        FEED,
        HOOK,
        PROCESSING_RESULT,
        /** VTEX's order management told of a cancellation, an invoice or a package. */
        PUSH
    }
}
