package io.trapiche.adapter.vtex.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "' 30 ', PT30S",
        "999999999999999999999999, PT1H",
        "7200, PT1H",
        "'Sun, 01 Mar 2026 12:02:00 GMT', PT2M",
        "'Sun, 01 Mar 2026 11:00:00 GMT', PT0S",
        "'Sun, 01 Mar 2099 11:00:00 GMT', PT1H",
        "-5,",
        "soon,",
        "'',",
        ","
    })
    void a_pause_is_read_and_bounded(@Nullable String header, @Nullable Duration expected) {
        assertThat(RetryAfter.read(header, NOW)).isEqualTo(expected);
    }
}
