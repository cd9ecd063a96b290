package io.trapiche.application.watch;

import io.trapiche.domain.oms.status.Watchdog;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How orders that stand too long are looked for.
 *
 * @param every pause between two runs
 * @param most orders read, and told of, in one run
 * @param settle how long after a reading its events are waited for
 * @param limits how long an order may stand, by watchdog; all of them
 */
public record WatchSettings(
        Duration every, int most, Duration settle, Map<Watchdog, Duration> limits) {

    public WatchSettings {
        Map<Watchdog, Duration> all = new EnumMap<>(Watchdog.class);
        for (Watchdog watchdog : Watchdog.values()) {
            all.put(watchdog, limits.getOrDefault(watchdog, watchdog.usualLimit()));
        }
        limits = Map.copyOf(all);
    }
}
