package io.trapiche.application.following;

import io.trapiche.application.channel.ChannelOrders;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.application.seller.port.SellerAccounts;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.tracing.Activity;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderState;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads orders from VTEX and records what they showed. A reading serves every signal that came
 * before it.
 */
public final class OrderReading {

    /** With orders that VTEX tells no status of. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final OrderManagement vtex;
    private final SellerAccounts sellers;
    private final OmsOrders orders;
    private final ChannelOrders channelOrders;
    private final Inbox inbox;
    private final InstantSource clock;

    public OrderReading(
            OrderManagement vtex,
            SellerAccounts sellers,
            OmsOrders orders,
            ChannelOrders channelOrders,
            Inbox inbox,
            InstantSource clock) {
        this.vtex = vtex;
        this.sellers = sellers;
        this.orders = orders;
        this.channelOrders = channelOrders;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Reads the order and records it.
     *
     * @return false when VTEX has no such order
     * @throws io.trapiche.application.vtex.port.VtexUnavailable when VTEX did not answer as agreed
     */
    public boolean read(OmsOrderRef ref) {
        return read(ref, inbox.pending(StreamId.of(ref))).isThere();
    }

    /**
     * Reads the order if VTEX signalled a change that was not read since; throws as {@link #read}.
     *
     * @return when to read it again, since it does not show yet what was signalled; null for never
     */
    @Nullable Instant readIfSignalled(OmsOrderRef ref) {
        List<Inbox.Pending> pending = inbox.pending(StreamId.of(ref));
        if (pending.isEmpty()) {
            return null;
        }
        if (isKnown(ref, pending)) {
            inbox.processed(ids(pending), null);
            return null;
        }
        return AheadOfVtex.again(read(ref, pending).ahead(), clock.instant());
    }

    /** What became of a reading; {@code ahead} tells of what it does not show yet. */
    private record Read(boolean isThere, List<Inbox.Pending> ahead) {}

    /** A signal may have come before VTEX's answer to the step that it follows from. */
    private boolean isKnown(OmsOrderRef ref, List<Inbox.Pending> pending) {
        OmsOrderState state = orders.find(ref);
        return areKnown(pending, state)
                || (isHandlingTaken(ref, state, pending) && areKnown(pending, orders.find(ref)));
    }

    private static boolean areKnown(List<Inbox.Pending> pending, OmsOrderState state) {
        return state instanceof Known known
                && pending.stream()
                        .allMatch(signal -> SignalledChange.isKnown(signal.changedAt(), known));
    }

    private boolean isHandlingTaken(
            OmsOrderRef ref, OmsOrderState state, List<Inbox.Pending> pending) {
        ToldHandling told = new ToldHandling(orders, clock);
        return pending.stream()
                .anyMatch(signal -> told.isTaken(ref, state, signal.status(), signal.changedAt()));
    }

    private static List<Long> ids(List<Inbox.Pending> pending) {
        return pending.stream().map(Inbox.Pending::id).toList();
    }

    private Read read(OmsOrderRef ref, List<Inbox.Pending> signals) {
        Optional<OmsSnapshot> snapshot = vtex.read(ref);
        snapshot.ifPresent(
                read -> {
                    checkStatus(ref, read, signals);
                    record(ref, read);
                });
        List<Inbox.Pending> ahead = AheadOfVtex.among(signals, snapshot, clock.instant());
        List<Inbox.Pending> shown = new ArrayList<>(signals);
        shown.removeAll(ahead);
        inbox.processed(ids(shown), snapshot.isPresent() ? null : "VTEX has no such order");
        return new Read(snapshot.isPresent(), ahead);
    }

    /**
     * Only carts have no status. VTEX tells none of other orders now and then, with the moment of
     * their last change: taken as it is, nothing that tells of that change would be read again. Of
     * a few it never tells one again; such an order is taken as it is, and watched.
     */
    private void checkStatus(OmsOrderRef ref, OmsSnapshot read, List<Inbox.Pending> signals) {
        if (read.status().equals(OmsStatus.NONE)
                && (read.completed() || hasStatus(ref))
                && clock.instant().isBefore(since(read, signals).plus(PATIENCE))) {
            throw new VtexUnavailable("told no status of an order that has one", null, null);
        }
    }

    /** The first signal that is not answered yet; without any, the order's last change. */
    private static Instant since(OmsSnapshot read, List<Inbox.Pending> signals) {
        return signals.stream()
                .map(Inbox.Pending::receivedAt)
                .min(Instant::compareTo)
                .orElseGet(() -> Objects.requireNonNullElse(read.lastChange(), Instant.EPOCH));
    }

    private boolean hasStatus(OmsOrderRef ref) {
        return orders.find(ref) instanceof Known known
                && !known.snapshot().status().equals(OmsStatus.NONE);
    }

    private void record(OmsOrderRef ref, OmsSnapshot snapshot) {
        ChannelOrderKey channelOrder = channelOrder(ref, snapshot);
        if (channelOrder != null && Activity.isWithoutTrace()) {
            // What VTEX shows first belongs to the trace of the marketplace's order.
            ChannelOrderState _ = channelOrders.find(channelOrder);
        }
        orders.handle(ref, new RecordReading(ref, channelOrder, snapshot, clock.instant()));
    }

    private @Nullable ChannelOrderKey channelOrder(OmsOrderRef ref, OmsSnapshot snapshot) {
        AffiliateId affiliateId = snapshot.affiliateId();
        MarketplaceOrderId orderId = snapshot.marketplaceOrderId();
        if (affiliateId == null || orderId == null) {
            return null;
        }
        return sellers.find(ref.account())
                .flatMap(seller -> seller.marketplaceOf(affiliateId))
                .map(marketplace -> new ChannelOrderKey(ref.account(), marketplace, orderId))
                .orElse(null);
    }
}
