package io.trapiche.health;

import io.trapiche.metrics.KafkaMeter;
import io.trapiche.metrics.KafkaMeter.Away;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether Kafka answers, as last read: nobody who asks for health waits for it. */
public final class KafkaHealth implements HealthIndicator {

    private final KafkaMeter meter;

    public KafkaHealth(KafkaMeter meter) {
        this.meter = meter;
    }

    @Override
    public Health health() {
        return meter.away().map(KafkaHealth::down).orElseGet(() -> Health.up().build());
    }

    private static Health down(Away away) {
        return Health.down()
                .withDetail("failure", away.failure())
                .withDetail("since", away.since().toString())
                .build();
    }
}
