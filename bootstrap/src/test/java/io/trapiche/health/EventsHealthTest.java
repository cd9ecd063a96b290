package io.trapiche.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.trapiche.adapter.erp.export.HeldAccount;
import io.trapiche.adapter.erp.topics.TopicFault;
import io.trapiche.adapter.postgres.events.FollowerLag;
import io.trapiche.adapter.postgres.events.FollowerStatus;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.settings.EventsProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class EventsHealthTest {

    private static final EventsProperties LIMITS =
            new EventsProperties(
                    Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMinutes(10), 10);

    @Test
    void health_is_degraded_and_then_down_by_the_age_of_what_is_not_taken() {
        assertThat(EventsHealth.status(Duration.ofSeconds(9), LIMITS)).isEqualTo(Status.UP);
        assertThat(EventsHealth.status(Duration.ofSeconds(10), LIMITS))
                .isEqualTo(Statuses.DEGRADED);
        assertThat(EventsHealth.status(Duration.ofMinutes(10), LIMITS)).isEqualTo(Status.DOWN);
    }

    @Test
    void an_account_that_waits_degrades_health_and_is_named() {
        assertThat(EventsHealth.worse(Status.UP, true)).isEqualTo(Status.UP);
        assertThat(EventsHealth.worse(Status.UP, false)).isEqualTo(Statuses.DEGRADED);
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
    void a_follower_shows_a_failure_only_when_it_has_one() {
        EventPosition position = new EventPosition(7, 1);
        assertThat(
                        EventsHealth.details(
                                new FollowerStatus("export", 0, true, position, null),
                                List.of(new FollowerLag("export", 0, Duration.ofSeconds(3)))))
                .containsEntry("lagSeconds", 3L)
                .doesNotContainKey("failure");
        assertThat(
                        EventsHealth.details(
                                new FollowerStatus("export", 0, true, position, "SQLException"),
                                List.of()))
                .containsEntry("failure", "SQLException");
    }

    @Test
    void limits_that_contradict_each_other_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new EventsProperties(
                                        Duration.ofSeconds(2),
                                        Duration.ofMinutes(10),
                                        Duration.ofSeconds(10),
                                        10))
                .withMessageContaining("down-after");
    }
}
