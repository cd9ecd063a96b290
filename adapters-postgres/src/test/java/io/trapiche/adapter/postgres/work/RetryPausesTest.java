package io.trapiche.adapter.postgres.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.vtex.port.VtexUnavailable;
import java.time.Duration;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class RetryPausesTest {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final RetryPauses pauses =
            new RetryPauses(
                    FIRST, LONGEST, RandomGeneratorFactory.of("L64X128MixRandom").create(1));

    @Test
    void pauses_double_from_one_second() {
        for (int failures = 0; failures < 9; failures++) {
            Duration nominal = FIRST.multipliedBy(1L << failures);
            assertThat(pauses.after(failures)).isBetween(nominal.dividedBy(2), nominal);
        }
    }

    @Test
    void pauses_end_at_ten_minutes() {
        for (int failures : new int[] {10, 31, 64, 1_000_000}) {
            assertThat(pauses.after(failures)).isBetween(LONGEST.dividedBy(2), LONGEST);
        }
    }

    @Test
    void what_vtex_asks_for_is_the_least_and_spread() {
        VtexUnavailable asking = new VtexUnavailable("planted", Duration.ofMinutes(1), null);

        assertThat(pauses.after(0, asking))
                .isBetween(Duration.ofMinutes(1), Duration.ofMinutes(1).plus(FIRST));
        assertThat(pauses.after(20, asking)).isGreaterThanOrEqualTo(LONGEST.dividedBy(2));
    }
}
