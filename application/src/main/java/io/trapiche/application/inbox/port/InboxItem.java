package io.trapiche.application.inbox.port;

import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something VTEX told.
 *
 * @param dedupeKey equal for repeats of the same, within account and source
 * @param subject stream the item concerns; null for items that cannot be understood
 * @param body as it came, cut to a sane size
 * @param fault why the item cannot be understood; null when it can
 * @param changedAt when the change happened that the item tells of; null when it tells none
 * @param isKnown nothing follows from the item: what it tells of was read already
 */
public record InboxItem(
        Source source,
        AccountName account,
        String dedupeKey,
        @Nullable StreamId subject,
        String body,
        @Nullable String fault,
        @Nullable Instant changedAt,
        boolean isKnown) {

    public InboxItem(
            Source source,
            AccountName account,
            String dedupeKey,
            @Nullable StreamId subject,
            String body,
            @Nullable String fault,
            @Nullable Instant changedAt) {
        this(source, account, dedupeKey, subject, body, fault, changedAt, false);
    }

    public InboxItem(
            Source source,
            AccountName account,
            String dedupeKey,
            @Nullable StreamId subject,
            String body,
            @Nullable String fault) {
        this(source, account, dedupeKey, subject, body, fault, null);
    }

    /** The same, telling of what was read already. */
    public InboxItem known() {
        return new InboxItem(source, account, dedupeKey, subject, body, fault, changedAt, true);
    }

    /** Stream that work follows for; null where none does. */
    public @Nullable StreamId wakes() {
        return isKnown ? null : subject;
    }

    /** How long the work may wait that follows these items. */
    public static Duration shortestPatience(Collection<InboxItem> items) {
        return items.stream()
                .map(item -> item.source().patience())
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** The way an item came. Names are stored. */
    public enum Source {
        FEED(Duration.ZERO),
        HOOK(Duration.ZERO),
        PROCESSING_RESULT(Duration.ZERO),
        /** VTEX's order management told of a cancellation, an invoice or a package. */
        PUSH(Duration.ofSeconds(10));

        private final Duration patience;

        Source(Duration patience) {
            this.patience = patience;
        }

        /**
         * How long the work may wait that follows an item. A push mostly tells what we did
         * ourselves, and the feed tells the rest within seconds: one reading is enough for both.
         */
        public Duration patience() {
            return patience;
        }
    }
}
