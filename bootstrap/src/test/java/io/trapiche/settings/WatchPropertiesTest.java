package io.trapiche.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trapiche.domain.oms.status.Watchdog;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchPropertiesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void a_limit_replaces_the_usual_one_and_leaves_all_others() {
        Map<Watchdog, Duration> limits =
                new WatchProperties(
                                MINUTE, 100, MINUTE, Map.of("not-taken-over", Duration.ofDays(9)))
                        .settings()
                        .limits();

        assertThat(limits).containsOnlyKeys(Watchdog.values());
        assertThat(limits)
                .containsEntry(Watchdog.NOT_TAKEN_OVER, Duration.ofDays(9))
                .containsEntry(Watchdog.CANCEL, Watchdog.CANCEL.usualLimit());
    }

    @Test
    void every_fault_is_told_at_once() {
        assertThatThrownBy(
                        () ->
                                new WatchProperties(
                                        Duration.ZERO,
                                        0,
                                        MINUTE,
                                        Map.of("canceled", MINUTE, "cancel", Duration.ZERO)))
                .hasMessageContainingAll(
                        "trapiche.watch.every",
                        "trapiche.watch.most",
                        "trapiche.watch.limits.canceled",
                        "trapiche.watch.limits.cancel");
    }
}
