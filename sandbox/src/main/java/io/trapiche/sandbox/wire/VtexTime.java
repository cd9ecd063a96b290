package io.trapiche.sandbox.wire;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dates as VTEX writes them: seven fraction digits, and a numeric offset or a Z depending on the
 * route.
 */
public final class VtexTime {
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSxxx")
                    .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter WITH_Z =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS'Z'")
                    .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter OF_INDEX =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LENIENT =
            DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd['T'HH:mm[:ss][.[SSSSSSS][SSSSSS][SSS]][XXX][XX]]");

    private VtexTime() {}

    /** The form of the order document and of receipts. */
    public static String withOffset(Instant instant) {
        return WITH_OFFSET.format(instant);
    }

    /** As {@link #withOffset(Instant)}, null for null. */
    public static @Nullable String withOffsetOrNull(@Nullable Instant instant) {
        return instant == null ? null : withOffset(instant);
    }

    /** The form of feed items and hook notifications. */
    public static String withZ(Instant instant) {
        return WITH_Z.format(instant);
    }

    /** The form of lists, which show no fraction of a second. */
    public static String ofIndex(Instant instant) {
        return OF_INDEX.format(instant);
    }

    /**
     * A date a client wrote: with or without time, fraction and offset ({@code -03:00}, {@code
     * -0300}, Z); none means UTC.
     */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(
                    switch (LENIENT.parseBest(
                            text,
                            OffsetDateTime::from,
                            LocalDateTime::from,
                            java.time.LocalDate::from)) {
                        case OffsetDateTime offset -> offset.toInstant();
                        case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
                        case java.time.LocalDate day ->
                                day.atStartOfDay().toInstant(ZoneOffset.UTC);
                        default -> throw new DateTimeParseException("no date", text, 0);
                    });
        } catch (DateTimeParseException _) {
            return isoInstant(text);
        }
    }

    private static Optional<Instant> isoInstant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
