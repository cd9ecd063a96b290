package io.trapiche.application.view.port;

import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.StateName;
import io.trapiche.domain.oms.status.Watchdog;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One order as lists show it; it holds no personal data.
 *
 * @param marketplace null for the seller's own shop
 * @param marketplaceOrderId null when VTEX told none or an unreadable one
 * @param vtexOrderId null while the order is not in VTEX
 * @param value total
 * @param createdAt when the order was received or first seen; never changes
 * @param updatedAt when the last event happened
 * @param sequence of the last event in the order's stream
 * @param parkedAt since when a person has to look; null unless the order is parked
 * @param callbackKey id of the key that signed the address of the last submission; null before the
 *     first, and where no event tells it
 * @param watched what VTEX's order is reported as when it stands too long; null for orders of
 *     marketplaces, and for what has ended
 */
public record OrderView(
        StreamId stream,
        Kind kind,
        @Nullable MarketplaceId marketplace,
        @Nullable MarketplaceOrderId marketplaceOrderId,
        @Nullable OrderId vtexOrderId,
        Progress progress,
        Money value,
        Instant createdAt,
        Instant updatedAt,
        long sequence,
        @Nullable Instant parkedAt,
        @Nullable String callbackKey,
        @Nullable Watched watched) {

    private static final Set<String> ENDED =
            Stream.of(StateName.values())
                    .filter(StateName::isEnd)
                    .map(StateName::published)
                    .collect(Collectors.toUnmodifiableSet());

    /** An order that nothing watches. */
    public OrderView(
            StreamId stream,
            Kind kind,
            @Nullable MarketplaceId marketplace,
            @Nullable MarketplaceOrderId marketplaceOrderId,
            @Nullable OrderId vtexOrderId,
            Progress progress,
            Money value,
            Instant createdAt,
            Instant updatedAt,
            long sequence,
            @Nullable Instant parkedAt,
            @Nullable String callbackKey) {
        this(
                stream,
                kind,
                marketplace,
                marketplaceOrderId,
                vtexOrderId,
                progress,
                value,
                createdAt,
                updatedAt,
                sequence,
                parkedAt,
                callbackKey,
                null);
    }

    /** An order that is not parked, nor known to be submitted. */
    public OrderView(
            StreamId stream,
            Kind kind,
            @Nullable MarketplaceId marketplace,
            @Nullable MarketplaceOrderId marketplaceOrderId,
            @Nullable OrderId vtexOrderId,
            Progress progress,
            Money value,
            Instant createdAt,
            Instant updatedAt,
            long sequence) {
        this(
                stream,
                kind,
                marketplace,
                marketplaceOrderId,
                vtexOrderId,
                progress,
                value,
                createdAt,
                updatedAt,
                sequence,
                null,
                null);
    }

    /** Which of the two sides of an order this is; the names are stored. */
    public enum Kind {
        /** The promise to a marketplace. */
        CHANNEL_ORDER,
        /** What VTEX's order management says. */
        OMS_ORDER
    }

    /**
     * How far the order has come.
     *
     * @param phase for channel orders a state's name, for example {@code approval-pending}; for OMS
     *     orders VTEX's status, empty when it told none. While the order is parked or being
     *     cancelled, where it stands meanwhile.
     * @param parked a person has to look
     * @param code why the order is parked or was refused; null otherwise
     * @param invoices how many were issued
     * @param invoicedInFull no part of the value is left to invoice
     */
    public record Progress(
            String phase,
            boolean cancelling,
            boolean parked,
            @Nullable String code,
            int invoices,
            boolean invoicedInFull) {

        public static Progress in(String phase) {
            return new Progress(phase, false, false, null, 0, false);
        }
    }

    /**
     * Under which watchdog an order is.
     *
     * @param since when it came under it
     * @param toldAt when it was told that it stands too long; null before, and in what is saved
     */
    public record Watched(Watchdog watchdog, Instant since, @Nullable Instant toldAt) {}

    /** The tenant. */
    public AccountName account() {
        return stream.account();
    }

    /** Whether VTEX may still call back for a marketplace's order. */
    public boolean isOpen() {
        return kind == Kind.CHANNEL_ORDER
                && (progress.cancelling() || !ENDED.contains(progress.phase()));
    }

    /** {@code parked}, {@code cancelling} or the phase. */
    public String state() {
        if (progress.parked()) {
            return "parked";
        }
        return progress.cancelling() ? "cancelling" : progress.phase();
    }
}
