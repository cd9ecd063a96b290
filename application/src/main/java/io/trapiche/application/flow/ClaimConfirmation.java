package io.trapiche.application.flow;

import io.trapiche.application.following.OrderReading;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordProcessingResult;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.Claims;
import io.trapiche.domain.channel.Claims.Worth;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what VTEX called back with to VTEX itself. Nobody authenticates a callback, so none has an
 * effect before VTEX, when read, was seen to bear it out.
 */
final class ClaimConfirmation {

    private static final Logger log = LoggerFactory.getLogger(ClaimConfirmation.class);
    private static final String NOT_SHOWN = "VTEX does not show it";

    private final ClaimsInbox inbox;
    private final OrderStore orders;
    private final OrderLookup lookup;
    private final OrderReading reading;
    private final Duration deadline;
    private final InstantSource clock;

    /** Confirms claims; {@code deadline} is how long VTEX may take to show what it claims. */
    ClaimConfirmation(
            ClaimsInbox inbox,
            OrderStore orders,
            OrderLookup lookup,
            OrderReading reading,
            Duration deadline,
            InstantSource clock) {
        this.inbox = inbox;
        this.orders = orders;
        this.lookup = lookup;
        this.reading = reading;
        this.deadline = deadline;
        this.clock = clock;
    }

    List<PendingClaim> pending(StreamId lane) {
        return inbox.pending(lane);
    }

    /**
     * Reads the order if a claim on it is worth that.
     *
     * @return whether VTEX was looked at
     */
    boolean look(StreamId lane, OrderStates states, List<PendingClaim> claims) {
        if (!(states.channel() instanceof Placed order) || !isWorthReading(order, claims)) {
            return false;
        }
        if (order.vtexIds() == null) {
            boolean _ = lookup.isInVtex(lane, states, PendingClaim.ids(claims));
        } else {
            boolean _ = reading.read(OrderStore.oms(order));
        }
        return true;
    }

    private boolean isWorthReading(Placed order, List<PendingClaim> claims) {
        Instant now = clock.instant();
        return claims.stream()
                .anyMatch(
                        claim ->
                                Claims.worth(order, claim.claim()) != Worth.NOTHING
                                        && claim.isWorthReading(now));
    }

    /**
     * Settles what can be settled now.
     *
     * @param looked whether VTEX was just looked at
     * @return when VTEX has to be looked at again; null when nothing is open
     */
    @Nullable Instant settle(StreamId lane, List<PendingClaim> claims, boolean looked) {
        Instant again = null;
        for (PendingClaim claim : claims) {
            Instant next = settle(lane, claim, looked);
            again = again == null || (next != null && next.isBefore(again)) ? next : again;
        }
        return again;
    }

    private @Nullable Instant settle(StreamId lane, PendingClaim claim, boolean looked) {
        if (!(orders.load(lane).channel() instanceof Placed order)) {
            inbox.settled(claim.id(), "nobody placed this order");
            return null;
        }
        return switch (Claims.worth(order, claim.claim())) {
            case NOTHING -> settled(claim, null);
            case HINT -> looked ? settled(claim, "nobody asked for it") : soon(claim);
            case REFUSAL -> looked ? refused(lane, claim) : soon(claim);
            case SUCCESS -> unconfirmed(lane, claim);
        };
    }

    private @Nullable Instant settled(PendingClaim claim, @Nullable String fault) {
        inbox.settled(claim.id(), fault);
        return null;
    }

    private Instant soon(PendingClaim claim) {
        return claim.nextReading(clock.instant());
    }

    private @Nullable Instant refused(StreamId lane, PendingClaim claim) {
        orders.change(lane, new RecordProcessingResult(claim.claim().result(), clock.instant()));
        return settled(claim, null);
    }

    private @Nullable Instant unconfirmed(StreamId lane, PendingClaim claim) {
        Instant now = clock.instant();
        if (!claim.isOlderThan(deadline, now)) {
            Instant end = claim.receivedAt().plus(deadline);
            Instant next = claim.nextReading(now);
            return next.isBefore(end) ? next : end;
        }
        log.warn(
                "{}: a callback said {} and VTEX does not show it",
                lane,
                claim.claim().result().code());
        return settled(claim, NOT_SHOWN);
    }

    /** Whether a claim is open that says VTEX did what was asked. */
    boolean isSuccessClaimed(StreamId lane, OrderStates states) {
        return states.channel() instanceof Placed order
                && inbox.pending(lane).stream()
                        .anyMatch(claim -> Claims.worth(order, claim.claim()) == Worth.SUCCESS);
    }
}
