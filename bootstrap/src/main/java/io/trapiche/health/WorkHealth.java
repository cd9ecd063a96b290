package io.trapiche.health;

import io.trapiche.adapter.postgres.work.HeldBackWork;
import io.trapiche.metrics.StandstillMeter;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** What VTEX does not let through, by account. Always up: no instance gets better by a restart. */
public final class WorkHealth implements HealthIndicator {

    private final StandstillMeter standstill;

    public WorkHealth(StandstillMeter standstill) {
        this.standstill = standstill;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (HeldBackWork work : standstill.heldBack()) {
            health.withDetail(
                    work.account(),
                    Map.of("heldBack", work.pieces(), "since", work.since().toString()));
        }
        return health.build();
    }
}
