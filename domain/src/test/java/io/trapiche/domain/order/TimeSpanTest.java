package io.trapiche.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.trapiche.domain.order.TimeSpan.Unit;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {

    @ParameterizedTest
    @ValueSource(strings = {"0d", "2bd", "12h", "90m", "99999d"})
    void reads_and_writes_vtex_s_notation(String text) {
        assertThat(TimeSpan.of(text)).hasToString(text);
        assertThat(TimeSpan.parse("f", text)).isEqualTo(new Parsed.Valid<>(TimeSpan.of(text)));
    }

    @Test
    void knows_its_units() {
        assertThat(TimeSpan.of("2bd")).isEqualTo(new TimeSpan(2, Unit.BUSINESS_DAYS));
        assertThat(TimeSpan.of("2d")).isEqualTo(new TimeSpan(2, Unit.DAYS));
        assertThat(TimeSpan.of("2h")).isEqualTo(new TimeSpan(2, Unit.HOURS));
        assertThat(TimeSpan.of("2m")).isEqualTo(new TimeSpan(2, Unit.MINUTES));
        assertThatIllegalArgumentException().isThrownBy(() -> Unit.of("w"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {" ", "d", "2", "2 d", "-1d", "1.5d", "2D", "2w", "100000d", "2d\n", "٢d"})
    void refuses_anything_else(@Nullable String text) {
        assertThat(TimeSpan.parse("items[0].lockTTL", text))
                .isEqualTo(
                        new Parsed.Faulty<TimeSpan>(
                                List.of(
                                        new Violation(
                                                "items[0].lockTTL",
                                                "is missing or malformed (expected: "
                                                        + TimeSpan.EXPECTED
                                                        + ")"))));
        if (text != null) {
            assertThatIllegalArgumentException().isThrownBy(() -> TimeSpan.of(text));
        }
    }

    @Test
    void is_never_negative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeSpan(-1, Unit.DAYS));
    }
}
