package io.trapiche.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trapiche.application.backfill.ReconciliationSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReconciliationPropertiesTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LAG = Duration.ofMinutes(5);

    @Test
    void what_cannot_be_read_is_waited_for_half_as_long_as_until_the_next_comparison() {
        ReconciliationProperties daily = new ReconciliationProperties(true, DAY, DAY);

        assertThat(daily.patience()).isEqualTo(Duration.ofHours(12));
        assertThat(daily.settings(LAG)).isEqualTo(new ReconciliationSettings(true, DAY, DAY, LAG));
    }

    @Test
    void comparisons_are_an_hour_apart_or_more() {
        Duration hour = Duration.ofHours(1);

        assertThat(new ReconciliationProperties(true, hour, DAY).every()).isEqualTo(hour);
        assertThatThrownBy(() -> new ReconciliationProperties(true, hour.minusMillis(1), DAY))
                .hasMessageContaining("trapiche.reconciliation.every: expected: 1h or longer");
    }

    @Test
    void every_fault_is_told_at_once() {
        assertThatThrownBy(
                        () ->
                                new ReconciliationProperties(
                                        true, Duration.ZERO, Duration.ofDays(731)))
                .hasMessageContainingAll(
                        "trapiche.reconciliation.every", "trapiche.reconciliation.window");
    }
}
