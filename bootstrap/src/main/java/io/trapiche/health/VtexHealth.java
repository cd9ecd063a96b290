package io.trapiche.health;

import io.trapiche.application.vtex.port.VtexAccountHealth;
import io.trapiche.application.vtex.port.VtexAccountHealth.State;
import io.trapiche.application.vtex.port.VtexAccountHealths;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * How VTEX takes each account's calls. Never down: VTEX being away stops nobody from placing
 * orders, and no instance gets better by being restarted. A pause that VTEX asked for needs nobody.
 */
public final class VtexHealth implements HealthIndicator {

    private static final String WITHOUT_END = "a start with the settings that it lacks";

    /** Of a pause that is over while nothing was to be asked of VTEX. */
    private static final String NEXT_CALL = "the next call, which tries again";

    private final VtexAccountHealths accounts;
    private final InstantSource clock;

    public VtexHealth(VtexAccountHealths accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Health health() {
        List<VtexAccountHealth> all = accounts.all();
        Health.Builder health =
                Health.status(
                        Statuses.of(all.stream().anyMatch(VtexAccountHealth::needsAttention)));
        for (VtexAccountHealth account : all) {
            health.withDetail(account.account().value(), details(account));
        }
        return health.build();
    }

    private Map<String, Object> details(VtexAccountHealth account) {
        return account.state() == State.ACTIVE
                ? Map.of(
                        "state",
                        account.state().label(),
                        "callsPerMinute",
                        account.callsPerMinute())
                : Map.of(
                        "state", account.state().label(),
                        "since", account.since().toString(),
                        "until", until(account));
    }

    private String until(VtexAccountHealth account) {
        Instant paused = account.pausedUntil(clock.instant());
        if (paused != null) {
            return paused.toString();
        }
        return account.until() == null ? WITHOUT_END : NEXT_CALL;
    }
}
