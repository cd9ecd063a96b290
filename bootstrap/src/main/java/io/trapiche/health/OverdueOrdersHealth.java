package io.trapiche.health;

import io.trapiche.application.watch.port.WatchedOrders.OverdueCount;
import io.trapiche.metrics.OverdueOrdersMeter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Which orders stand too long in VTEX, by account and watchdog, as last counted. */
public final class OverdueOrdersHealth implements HealthIndicator {

    private final OverdueOrdersMeter meter;

    public OverdueOrdersHealth(OverdueOrdersMeter meter) {
        this.meter = meter;
    }

    @Override
    public Health health() {
        List<OverdueCount> overdue = meter.overdue();
        return Health.status(Statuses.of(!overdue.isEmpty()))
                .withDetails(
                        overdue.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                count -> count.account().value(),
                                                TreeMap::new,
                                                Collectors.mapping(
                                                        OverdueOrdersHealth::details,
                                                        Collectors.toList()))))
                .build();
    }

    private static Map<String, Object> details(OverdueCount count) {
        return Map.of(
                "watchdog", count.watchdog().published(),
                "orders", count.orders(),
                "since", count.since().toString());
    }
}
