package io.trapiche.application.flow;

import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.Claim;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.integration.IntegrationCode;
import io.trapiche.domain.order.PaymentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A claim that the inbox keeps until it is settled.
 *
 * @param claim with its result as what it amounts to
 */
record PendingClaim(long id, Claim claim, Instant receivedAt) {

    /** VTEX tells of a paid order's integration and approval one after the other. */
    private static final Duration UNTIL_APPROVAL = Duration.ofSeconds(3);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    /** One reading serves both results of a paid order, so the first waits for the second. */
    boolean isWorthReading(Placed order, Instant now) {
        boolean approvalFollows =
                IntegrationCode.of(claim.result().code()) == IntegrationCode.SOI001
                        && order.placement().content().paymentStatus() == PaymentStatus.APPROVED;
        return !approvalFollows || !now.isBefore(receivedAt.plus(UNTIL_APPROVAL));
    }

    /** When VTEX is looked at again that does not show it yet: ever more seldom. */
    Instant nextReading(Placed order, Instant now) {
        return isWorthReading(order, now)
                ? now.plus(FIRST_PAUSE).plus(Duration.between(receivedAt, now).abs())
                : receivedAt.plus(UNTIL_APPROVAL);
    }

    boolean isOlderThan(Duration deadline, Instant now) {
        return !now.isBefore(receivedAt.plus(deadline));
    }

    /** The ids that the claims tell. */
    static List<VtexOrderIds> ids(List<PendingClaim> claims) {
        return claims.stream()
                .map(claim -> claim.claim().result().ids())
                .filter(Objects::nonNull)
                .toList();
    }
}
