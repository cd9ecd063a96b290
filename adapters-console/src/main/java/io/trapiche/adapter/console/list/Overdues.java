package io.trapiche.adapter.console.list;

import io.trapiche.domain.oms.status.Watchdog;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Watchdogs as the API names them. */
final class Overdues {

    private Overdues() {}

    static Parsed<Watchdog> parse(String field, String text) {
        Watchdog watchdog = Watchdog.named(text);
        return watchdog == null ? Parsed.faulty(unknown(field)) : Parsed.valid(watchdog);
    }

    private static Violation unknown(String field) {
        return new Violation(
                field,
                "is unknown (expected: %s)"
                        .formatted(
                                Stream.of(Watchdog.values())
                                        .map(Watchdog::published)
                                        .collect(Collectors.joining(", "))));
    }
}
