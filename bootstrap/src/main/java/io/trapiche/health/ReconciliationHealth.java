package io.trapiche.health;

import io.trapiche.application.backfill.port.BackfillReport;
import io.trapiche.metrics.ReconciliationMeter;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Accounts whose orders the last comparison with VTEX's lists could not all read. */
public final class ReconciliationHealth implements HealthIndicator {

    private final ReconciliationMeter meter;

    public ReconciliationHealth(ReconciliationMeter meter) {
        this.meter = meter;
    }

    @Override
    public Health health() {
        TreeMap<String, Map<String, Object>> accounts = new TreeMap<>();
        meter.leftOver()
                .forEach(
                        report ->
                                accounts.put(
                                        report.backfill().window().account().value(),
                                        details(report)));
        return Health.status(Statuses.of(!accounts.isEmpty())).withDetails(accounts).build();
    }

    private static Map<String, Object> details(BackfillReport report) {
        return Map.of(
                "compared", report.backfill().extent().compared(),
                "notRead", report.unhealed(),
                "notUnderstood", report.backfill().extent().unreadable(),
                "since", Objects.requireNonNull(report.finishedAt()).toString());
    }
}
