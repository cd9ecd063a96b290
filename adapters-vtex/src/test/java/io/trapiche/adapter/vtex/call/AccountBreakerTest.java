package io.trapiche.adapter.vtex.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.trapiche.application.vtex.port.VtexUnavailable;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class AccountBreakerTest {

    private static VtexUnavailable failure() {
        return new VtexUnavailable("planted", null, null);
    }

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final AccountBreaker breaker =
            new AccountBreaker(
                    new BreakerSettings(10, 4, 50, Duration.ofSeconds(30), Duration.ofSeconds(100)),
                    () -> now);

    @Test
    void a_few_failures_stop_nothing() {
        fail(3);

        breaker.enter();

        assertThat(breaker.openUntil()).isNull();
    }

    @Test
    void repeated_failures_stop_calls_for_a_while() {
        fail(4);

        VtexUnavailable open = refusal();

        assertThat(open.wasSent()).isFalse();
        assertThat(open.retryAfter()).hasValue(Duration.ofSeconds(30));
        assertThat(breaker.openUntil()).isEqualTo(now.plusSeconds(30));
    }

    @Test
    void it_stays_open_longer_each_time_the_probes_fail() {
        fail(4);

        assertThat(openForAfterFailedProbes()).isEqualTo(Duration.ofSeconds(60));
        assertThat(openForAfterFailedProbes()).isEqualTo(Duration.ofSeconds(100));
        assertThat(openForAfterFailedProbes()).isEqualTo(Duration.ofSeconds(100));
    }

    private Duration openForAfterFailedProbes() {
        now = now.plusSeconds(101);
        fail(2);
        return refusal().retryAfter().orElseThrow();
    }

    @Test
    void no_more_than_the_probes_get_through() {
        fail(4);
        now = now.plusSeconds(31);

        breaker.enter();
        breaker.enter();

        assertThat(refusal().retryAfter()).hasValue(Duration.ofSeconds(1));
    }

    @Test
    void a_probe_that_was_not_sent_leaves_its_place() {
        fail(4);
        now = now.plusSeconds(31);
        breaker.enter();
        breaker.enter();

        breaker.unclear();

        breaker.enter();
    }

    @Test
    void answered_probes_close_it() {
        fail(4);
        now = now.plusSeconds(31);

        succeed(2);

        assertThat(breaker.openUntil()).isNull();
        fail(3);
        breaker.enter();
    }

    @Test
    void it_is_open_until_the_last_probe_is_answered() {
        fail(4);
        Instant until = now.plusSeconds(30);
        now = now.plusSeconds(31);

        breaker.enter();
        assertThat(breaker.openUntil()).isEqualTo(until);

        breaker.succeeded();
        assertThat(breaker.openUntil()).isEqualTo(until);

        succeed(1);
        assertThat(breaker.openUntil()).isNull();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.enter();
            breaker.failed(failure());
        }
    }

    private void succeed(int times) {
        for (int i = 0; i < times; i++) {
            breaker.enter();
            breaker.succeeded();
        }
    }

    private VtexUnavailable refusal() {
        return catchThrowableOfType(VtexUnavailable.class, breaker::enter);
    }
}
