package io.trapiche.adapter.vtex.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ThrottlePauseTest {

    private final ThrottlePause pause =
            new ThrottlePause(Duration.ofMinutes(1), new SplittableRandom(1));

    @Test
    void what_vtex_asks_for_is_kept() {
        assertThat(pause.after(Duration.ofSeconds(7))).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void what_vtex_does_not_ask_for_grows_until_it_answers() {
        for (int minutes : new int[] {1, 2, 4, 8, 8}) {
            assertThat(pause.after(null)).isBetween(minutes(minutes), spread(minutes));
        }

        pause.answered();

        assertThat(pause.after(null)).isBetween(minutes(1), spread(1));
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static Duration spread(int minutes) {
        return Duration.ofSeconds(minutes * 72L);
    }
}
