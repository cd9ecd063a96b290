package io.trapiche.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class NowAndThenTest {

    @Test
    void a_reading_that_failed_is_taken_again() {
        AtomicInteger readings = new AtomicInteger();
        NowAndThen often =
                new NowAndThen(
                        "readings",
                        Duration.ofMillis(1),
                        () -> {
                            if (readings.incrementAndGet() == 1) {
                                throw new IllegalStateException("the first fails");
                            }
                        });

        often.start();
        try {
            await().until(() -> readings.get() > 2);
            assertThat(often.isRunning()).isTrue();
        } finally {
            often.stop();
        }
        assertThat(often.isRunning()).isFalse();
    }
}
