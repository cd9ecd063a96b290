package io.trapiche.health;

import io.trapiche.application.view.port.OrderViews.ParkedCount;
import io.trapiche.metrics.ParkedOrdersMeter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Which orders stand still until somebody acts, by account and code, as last counted. */
public final class ParkedOrdersHealth implements HealthIndicator {

    private final ParkedOrdersMeter meter;

    public ParkedOrdersHealth(ParkedOrdersMeter meter) {
        this.meter = meter;
    }

    @Override
    public Health health() {
        List<ParkedCount> parked = meter.parked();
        return Health.status(Statuses.of(!parked.isEmpty()))
                .withDetails(
                        parked.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                count -> count.account().value(),
                                                TreeMap::new,
                                                Collectors.mapping(
                                                        ParkedOrdersHealth::details,
                                                        Collectors.toList()))))
                .build();
    }

    private static Map<String, Object> details(ParkedCount count) {
        return Map.of(
                "code", count.code(),
                "owner", ParkedOrdersMeter.ownerOf(count),
                "orders", count.orders(),
                "since", count.since().toString());
    }
}
