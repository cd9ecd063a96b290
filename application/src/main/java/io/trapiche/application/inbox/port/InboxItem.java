package io.trapiche.application.inbox.port;

import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.oms.OmsStatus;
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
 * @param status that the item tells of; null when it tells none
 * @param worth what follows from the item
 */
public record InboxItem(
        Source source,
        AccountName account,
        String dedupeKey,
        @Nullable StreamId subject,
        String body,
        @Nullable String fault,
        @Nullable Instant changedAt,
        @Nullable OmsStatus status,
        Worth worth) {

    /** What follows from an item. */
    public enum Worth {
        NEWS,
        /** Nothing follows: what it tells of is known already. */
        KNOWN
    }

    /** An item that may tell news. */
    public InboxItem(
            Source source,
            AccountName account,
            String dedupeKey,
            @Nullable StreamId subject,
            String body,
            @Nullable String fault,
            @Nullable Instant changedAt,
            @Nullable OmsStatus status) {
        this(source, account, dedupeKey, subject, body, fault, changedAt, status, Worth.NEWS);
    }

    public InboxItem(
            Source source,
            AccountName account,
            String dedupeKey,
            @Nullable StreamId subject,
            String body,
            @Nullable String fault,
            @Nullable Instant changedAt) {
        this(source, account, dedupeKey, subject, body, fault, changedAt, null);
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

    /** The same, worth something else. */
    public InboxItem with(Worth other) {
        return new InboxItem(
                source, account, dedupeKey, subject, body, fault, changedAt, status, other);
    }

    /** What it tells of is known already. */
    public boolean isKnown() {
        return worth == Worth.KNOWN;
    }

    /** Stream that work follows for; null where none does. */
    public @Nullable StreamId wakes() {
        return isKnown() ? null : subject;
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
        /** It tells each status by itself, and VTEX goes through several within moments. */
        HOOK(Duration.ofSeconds(1)),
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
