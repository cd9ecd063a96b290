package io.trapiche.adapter.vtex.call;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After}: seconds in VTEX's guides, a date in HTTP's definition. */
final class RetryAfter {

    /** Nobody can make an order wait longer than this with a header. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** What is to be waited; null when the header says nothing that can be read. */
    static @Nullable Duration read(@Nullable String header, Instant now) {
        if (header == null || header.isBlank()) {
            return null;
        }
        Duration wait = parse(header.strip(), now);
        return wait == null ? null : bounded(wait);
    }

    private static @Nullable Duration parse(String header, Instant now) {
        if (header.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return header.length() > MOST_DIGITS
                    ? LONGEST
                    : Duration.ofSeconds(Long.parseLong(header));
        }
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
