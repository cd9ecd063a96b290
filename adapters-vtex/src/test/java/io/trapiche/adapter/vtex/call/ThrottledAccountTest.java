package io.trapiche.adapter.vtex.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.trapiche.adapter.vtex.VtexStub.Canned;
import io.trapiche.adapter.vtex.VtexStubWorld;
import io.trapiche.application.vtex.port.VtexAccountHealth;
import io.trapiche.application.vtex.port.VtexAccountHealth.State;
import io.trapiche.application.vtex.port.VtexUnavailable;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ThrottledAccountTest {

    private final VtexStubWorld world = new VtexStubWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void nobody_calls_during_the_pause_vtex_asked_for() {
        world.stub().answerNext(Canned.of(429, "").header("Retry-After", "20"));

        assertThat(send().status()).isEqualTo(429);
        VtexUnavailable paused = refused();

        assertThat(paused.wasSent()).isFalse();
        assertThat(paused.retryAfter().orElseThrow())
                .isBetween(Duration.ofSeconds(10), Duration.ofSeconds(21));
        assertThat(world.stub().received()).hasSize(1);
        VtexAccountHealth health = health();
        assertThat(health.state()).isEqualTo(State.THROTTLED);
        assertThat(health.until()).isAfter(health.since());
    }

    @Test
    void calls_go_on_after_the_pause() {
        world.stub().answerNext(Canned.of(429, "").header("Retry-After", "20"));
        world.stub().answerNext(Canned.of(200, ""));
        send();

        world.skip(Duration.ofSeconds(20));

        assertThat(send().isDone()).isTrue();
        assertThat(health().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void repeated_failures_end_calls_at_once() {
        fail(4);

        assertThat(refused().retryAfter().orElseThrow())
                .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
        assertThat(health().state()).isEqualTo(State.BREAKER_OPEN);
    }

    @Test
    void an_outage_is_one_from_the_first_failure_that_counts_to_the_last_probe() {
        fail(4);
        Instant since = health().since();

        world.skip(Duration.ofSeconds(60));
        fail(1);
        assertThat(health().state()).isEqualTo(State.BREAKER_OPEN);
        fail(1);
        world.skip(Duration.ofMinutes(10));
        world.stub().answerNext(Canned.of(200, ""));
        send();

        assertThat(health().state()).isEqualTo(State.BREAKER_OPEN);
        assertThat(health().since()).isEqualTo(since);

        world.stub().answerNext(Canned.of(200, ""));
        send();
        assertThat(health().state()).isEqualTo(State.ACTIVE);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            world.stub().answerNext(Canned.of(503, ""));
            send();
        }
    }

    private VtexAccountHealth health() {
        return world.calls().health(VtexStubWorld.ACCOUNT);
    }

    private VtexReply send() {
        return world.calls()
                .send(
                        VtexCall.of(VtexStubWorld.ACCOUNT, VtexRoute.READ_ORDER)
                                .path("orderId", "FRD-1001"));
    }

    private VtexUnavailable refused() {
        return catchThrowableOfType(VtexUnavailable.class, this::send);
    }
}
