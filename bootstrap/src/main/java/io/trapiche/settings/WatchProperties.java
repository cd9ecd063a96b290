package io.trapiche.settings;

import io.trapiche.application.checking.port.SettingFaults;
import io.trapiche.application.watch.WatchSettings;
import io.trapiche.domain.oms.status.Watchdog;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How orders are found that stand too long in VTEX.
 *
 * @param every pause between two runs, of all instances together
 * @param most orders read once more, and told of, in one run; each costs VTEX one reading
 * @param settle how long after that reading its events are waited for before the order is told of
 * @param limits how long an order may stand, by watchdog, where the usual limit does not fit; the
 *     usual ones are in docs/runbooks/overdue-orders.md
 */
@ConfigurationProperties("trapiche.watch")
public record WatchProperties(
        @DefaultValue("1m") Duration every,
        @DefaultValue("100") int most,
        @DefaultValue("1m") Duration settle,
        @DefaultValue Map<String, Duration> limits) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST = 10_000;
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** Says "never". */
    private static final Duration LONGEST = Duration.ofDays(3650);

    public WatchProperties {
        limits = Map.copyOf(limits);
        SettingFaults faults = new SettingFaults("trapiche.watch");
        faults.within("every", every, Duration.ofSeconds(1), DAY, "1s to 1d");
        faults.within("most", most, 1, MOST);
        faults.within("settle", settle, Duration.ofSeconds(1), DAY, "1s to 1d");
        new TreeMap<>(limits)
                .forEach(
                        (name, limit) -> {
                            faults.expect(
                                    Watchdog.named(name) != null,
                                    "limits." + name,
                                    "the name of a watchdog in docs/runbooks/overdue-orders.md");
                            faults.within(
                                    "limits." + name, limit, SHORTEST, LONGEST, "1s to 3650d");
                        });
        faults.failIfAny();
    }

    public WatchSettings settings() {
        return new WatchSettings(
                every,
                most,
                settle,
                limits.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        limit ->
                                                Objects.requireNonNull(
                                                        Watchdog.named(limit.getKey())),
                                        Map.Entry::getValue)));
    }
}
