package io.trapiche.health;

import io.trapiche.adapter.postgres.work.HeldBackWork;
import io.trapiche.metrics.StandstillMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * What VTEX does not let through, by account. Never down: no instance gets better by a restart. A
 * pause that VTEX asked for is over within a minute and needs nobody.
 */
public final class WorkHealth implements HealthIndicator {

    private static final Duration LATE = Duration.ofMinutes(1);

    private final StandstillMeter standstill;
    private final InstantSource clock;

    public WorkHealth(StandstillMeter standstill, InstantSource clock) {
        this.standstill = standstill;
        this.clock = clock;
    }

    @Override
    public Health health() {
        List<HeldBackWork> heldBack = standstill.heldBack();
        Instant late = clock.instant().minus(LATE);
        boolean isLate = heldBack.stream().anyMatch(work -> !work.since().isAfter(late));
        Health.Builder health = Health.status(Statuses.of(isLate));
        for (HeldBackWork work : heldBack) {
            health.withDetail(
                    work.account(),
                    Map.of("heldBack", work.pieces(), "since", work.since().toString()));
        }
        return health.build();
    }
}
