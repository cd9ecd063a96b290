package io.trapiche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.trapiche.adapter.erp.export.HeldAccount;
import io.trapiche.adapter.erp.topics.TopicFault;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.time.Instant;
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
    void an_account_that_waits_degrades_health_and_is_named() {
        assertThat(EventsHealth.worse(Status.UP, true)).isEqualTo(Status.UP);
        assertThat(EventsHealth.worse(Status.UP, false)).isEqualTo(EventsHealth.DEGRADED);
        assertThat(EventsHealth.worse(Status.DOWN, false)).isEqualTo(Status.DOWN);

        HeldAccount waiting =
                new HeldAccount(
                        new AccountName("lojademo"),
                        Instant.parse("2026-03-02T12:00:00Z"),
                        new TopicFault("trapiche.lojademo.orders.v1", TopicFault.Kind.MISSING, ""));
        assertThat(EventsHealth.details(waiting))
                .containsEntry("account", "lojademo")
                .containsEntry("since", "2026-03-02T12:00:00Z")
                .containsEntry("topic", "trapiche.lojademo.orders.v1")
                .containsEntry("what", "does not exist any more")
                .hasEntrySatisfying("advice", advice -> assertThat(advice).contains("recreate"));
        assertThat(EventsHealth.details(new HeldAccount(waiting.account(), waiting.since(), null)))
                .containsEntry("what", "catching up");
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
