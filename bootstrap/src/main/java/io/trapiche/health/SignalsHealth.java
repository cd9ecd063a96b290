package io.trapiche.health;

import io.trapiche.application.backfill.port.BackfillReport;
import io.trapiche.application.backfill.port.BlindWindow;
import io.trapiche.application.guarding.port.GuardedSignal;
import io.trapiche.metrics.SignalsMeter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Which feeds and hooks are not as they are wished and cannot be put right, and which accounts'
 * orders are being looked for because nobody told of their changes.
 */
public final class SignalsHealth implements HealthIndicator {

    private final SignalsMeter meter;

    public SignalsHealth(SignalsMeter meter) {
        this.meter = meter;
    }

    @Override
    public Health health() {
        List<BackfillReport> blind =
                meter.underWay().stream()
                        .filter(report -> report.backfill().window().cause().isAlarming())
                        .toList();
        TreeMap<String, List<Map<String, Object>>> accounts = new TreeMap<>();
        meter.wrong()
                .forEach(
                        signal ->
                                accounts.computeIfAbsent(
                                                signal.account().value(), _ -> new ArrayList<>())
                                        .add(details(signal)));
        blind.forEach(
                report ->
                        accounts.computeIfAbsent(
                                        report.backfill().window().account().value(),
                                        _ -> new ArrayList<>())
                                .add(details(report)));
        return Health.status(Statuses.of(!accounts.isEmpty())).withDetails(accounts).build();
    }

    private static Map<String, Object> details(GuardedSignal signal) {
        return Map.of(
                "source", signal.source().label(),
                "state", signal.state().label(),
                "cause", Objects.requireNonNullElse(signal.cause(), ""),
                "since", signal.since().toString());
    }

    private static Map<String, Object> details(BackfillReport report) {
        BlindWindow window = report.backfill().window();
        return Map.of(
                "blindFrom", window.from().toString(),
                "blindTo", window.to().toString(),
                "found", report.unknown() + report.different() + report.older(),
                "since", report.startedAt().toString());
    }
}
