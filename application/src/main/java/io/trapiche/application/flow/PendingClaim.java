package io.trapiche.application.flow;

import io.trapiche.domain.channel.Claim;
import io.trapiche.domain.channel.VtexOrderIds;
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

    /** VTEX tells of one success in several ways within moments: callbacks, feed and hook. */
    private static final Duration UNTIL_TOLD = Duration.ofSeconds(3);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    /** One reading serves all that tells of a success, so the first waits for the others. */
    boolean isWorthReading(Instant now) {
        return !claim.result().success() || !now.isBefore(receivedAt.plus(UNTIL_TOLD));
    }

    /** When VTEX is looked at again that does not show it yet: ever more seldom. */
    Instant nextReading(Instant now) {
        return isWorthReading(now)
                ? now.plus(FIRST_PAUSE).plus(Duration.between(receivedAt, now).abs())
                : receivedAt.plus(UNTIL_TOLD);
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
