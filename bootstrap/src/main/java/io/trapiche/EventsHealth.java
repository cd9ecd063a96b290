package io.trapiche;

import io.trapiche.adapter.postgres.events.EventProcessing;
import io.trapiche.adapter.postgres.events.FollowerStatus;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while something that follows events fails again and again. */
final class EventsHealth implements HealthIndicator {

    private final EventProcessing processing;

    EventsHealth(EventProcessing processing) {
        this.processing = processing;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (FollowerStatus status : processing.status()) {
            if (status.failure() != null) {
                health.down();
            }
            health.withDetail(
                    status.name() + "-" + status.segment(),
                    Map.of(
                            "claimed", status.claimed(),
                            "position", status.position().toString(),
                            "failure", String.valueOf(status.failure())));
        }
        return health.build();
    }
}
