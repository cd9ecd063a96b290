package io.trapiche.health;

import io.trapiche.metrics.CallbacksMeter;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Accounts of which VTEX takes orders and calls back for none. */
public final class CallbacksHealth implements HealthIndicator {

    private final CallbacksMeter meter;

    public CallbacksHealth(CallbacksMeter meter) {
        this.meter = meter;
    }

    @Override
    public Health health() {
        TreeMap<String, Map<String, Object>> accounts = new TreeMap<>();
        meter.missing()
                .forEach(
                        missing ->
                                accounts.put(
                                        missing.account().value(),
                                        Map.of(
                                                "orders", missing.orders(),
                                                "since", missing.since().toString())));
        return Health.status(Statuses.of(!accounts.isEmpty())).withDetails(accounts).build();
    }
}
