package io.trapiche.adapter.vtex.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.trapiche.adapter.vtex.VtexStub.Canned;
import io.trapiche.adapter.vtex.VtexStubWorld;
import io.trapiche.application.vtex.port.VtexAccountHealth;
import io.trapiche.application.vtex.port.VtexAccountHealth.State;
import io.trapiche.application.vtex.port.VtexUnavailable;
import java.time.Duration;
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
        VtexAccountHealth health = world.calls().health(VtexStubWorld.ACCOUNT);
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
        assertThat(world.calls().health(VtexStubWorld.ACCOUNT).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void repeated_failures_end_calls_at_once() {
        for (int i = 0; i < 4; i++) {
            world.stub().answerNext(Canned.of(503, ""));
            send();
        }

        assertThat(refused().retryAfter().orElseThrow())
                .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
        assertThat(world.calls().health(VtexStubWorld.ACCOUNT).state())
                .isEqualTo(State.BREAKER_OPEN);
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
