package io.trapiche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class EventsHealthTest {

    private static final EventsProperties LIMITS =
            new EventsProperties(
                    Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMinutes(10));

    @Test
    void health_is_degraded_and_then_down_by_the_age_of_what_is_not_taken() {
        assertThat(EventsHealth.status(Duration.ofSeconds(9), LIMITS)).isEqualTo(Status.UP);
        assertThat(EventsHealth.status(Duration.ofSeconds(10), LIMITS))
                .isEqualTo(EventsHealth.DEGRADED);
        assertThat(EventsHealth.status(Duration.ofMinutes(10), LIMITS)).isEqualTo(Status.DOWN);
    }

    @Test
    void limits_that_contradict_each_other_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new EventsProperties(
                                        Duration.ofSeconds(2),
                                        Duration.ofMinutes(10),
                                        Duration.ofSeconds(10)))
                .withMessageContaining("down-after");
    }
}
