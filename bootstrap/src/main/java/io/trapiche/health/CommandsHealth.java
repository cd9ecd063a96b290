package io.trapiche.health;

import io.trapiche.domain.shared.AccountName;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whose commands wait because nobody registered the account. Never down: whoever may make a topic
 * can bring that about, and nobody who takes part waits.
 */
public final class CommandsHealth implements HealthIndicator {

    private static final int MOST_NAMED = 50;

    private final Supplier<SortedMap<AccountName, Instant>> accounts;

    /** Gives since when each account waits, when asked. */
    public CommandsHealth(Supplier<SortedMap<AccountName, Instant>> accounts) {
        this.accounts = accounts;
    }

    @Override
    public Health health() {
        SortedMap<AccountName, Instant> waiting = accounts.get();
        return waiting.isEmpty()
                ? Health.up().build()
                : Health.status(Statuses.ATTENTION)
                        .withDetail("accountsNotRegistered", waiting.size())
                        .withDetail("waitingSince", named(waiting))
                        .build();
    }

    private static Map<String, String> named(SortedMap<AccountName, Instant> waiting) {
        Map<String, String> named = new LinkedHashMap<>();
        waiting.entrySet().stream()
                .limit(MOST_NAMED)
                .forEach(one -> named.put(one.getKey().value(), one.getValue().toString()));
        return named;
    }
}
