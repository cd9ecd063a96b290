package io.trapiche.adapter.postgres.readmodel;

import io.trapiche.domain.oms.status.Watchdog;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Watchdogs by the names they are stored under. */
final class Watchdogs {

    private static final Map<String, Watchdog> BY_NAME =
            Stream.of(Watchdog.values())
                    .collect(
                            Collectors.toUnmodifiableMap(Watchdog::published, Function.identity()));

    private Watchdogs() {}

    /** Null for one that a later version stored. */
    static @Nullable Watchdog named(@Nullable String stored) {
        return stored == null ? null : BY_NAME.get(stored);
    }

    static String[] names() {
        return BY_NAME.keySet().toArray(String[]::new);
    }
}
