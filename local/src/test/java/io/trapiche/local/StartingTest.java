package io.trapiche.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.trapiche.engines.EngineFailed;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Engines that start side by side, and the service beside them. */
class StartingTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void the_thread_that_has_it_started_goes_on() {
        Starting<AutoCloseable> engine = slow();

        goOn.countDown();

        assertThat(engine.running()).isNotNull();
    }

    @Test
    void what_the_start_threw_is_thrown_to_whoever_waits() {
        Starting<AutoCloseable> engine = failing();

        assertThatExceptionOfType(EngineFailed.class)
                .isThrownBy(engine::running)
                .withMessage("broken");
        assertThatExceptionOfType(EngineFailed.class).isThrownBy(engine::refuseIfFailed);
    }

    @Test
    void a_start_that_goes_on_has_not_failed() {
        assertThatNoException().isThrownBy(slow()::refuseIfFailed);
    }

    @Test
    void what_runs_is_closed_and_what_failed_needs_no_close() {
        Starting<AutoCloseable> engine = slow();
        goOn.countDown();

        engine.closeWithin(LONG);
        failing().closeWithin(LONG);

        assertThat(closed).hasValue(1);
    }

    @Test
    void the_end_does_not_wait_for_a_start_that_takes_too_long() {
        slow().closeWithin(Duration.ZERO);

        assertThat(closed).hasValue(0);
    }

    private Starting<AutoCloseable> slow() {
        return Starting.begun(
                () -> {
                    goOn.await();
                    return closed::incrementAndGet;
                });
    }

    private static Starting<AutoCloseable> failing() {
        return Starting.begun(
                () -> {
                    throw new EngineFailed("broken");
                });
    }
}
