package io.trapiche.health;

import io.trapiche.application.vtex.port.VtexAccountNeeds.MissingSetting;
import io.trapiche.settings.MissingSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Tells, when the service starts and whenever asked, who cannot work for want of a setting. Never
 * down: the others work, and a restart with the same settings mends nothing.
 */
public final class MissingSettingsHealth implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(MissingSettingsHealth.class);

    private final MissingSettings missing;
    private final Instant since;

    /** Settings change by a start alone: what lacks lacks since then. */
    public MissingSettingsHealth(MissingSettings missing, InstantSource clock) {
        this.missing = missing;
        this.since = clock.instant();
    }

    /** One line for each account and marketplace that lacks something. */
    public void tell() {
        missing.ofAccounts().forEach((name, lacks) -> warn("account " + name, lacks));
        missing.ofMarketplaces().forEach((name, lacks) -> warn("marketplace " + name, lacks));
        if (!missing.ofService().isEmpty()) {
            warn("the service", missing.ofService());
        }
    }

    private static void warn(String who, List<MissingSetting> lacks) {
        log.warn(
                "{} is not set up completely; missing: {}",
                who,
                lacks.stream().map(MissingSetting::toString).collect(Collectors.joining(", ")));
    }

    @Override
    public Health health() {
        Map<String, List<MissingSetting>> accounts = missing.ofAccounts();
        Map<String, List<MissingSetting>> marketplaces = missing.ofMarketplaces();
        List<MissingSetting> service = missing.ofService();
        boolean complete = accounts.isEmpty() && marketplaces.isEmpty() && service.isEmpty();
        return Health.status(complete ? Status.UP : Statuses.DEGRADED)
                .withDetail("accounts", shown(accounts))
                .withDetail("marketplaces", shown(marketplaces))
                .withDetail("service", shown(service))
                .withDetail("since", since.toString())
                .build();
    }

    private static Map<String, List<String>> shown(Map<String, List<MissingSetting>> lacking) {
        return lacking.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> shown(entry.getValue())));
    }

    private static List<String> shown(List<MissingSetting> lacks) {
        return lacks.stream().map(MissingSetting::toString).toList();
    }
}
