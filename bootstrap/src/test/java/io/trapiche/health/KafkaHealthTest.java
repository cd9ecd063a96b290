package io.trapiche.health;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trapiche.metrics.KafkaMeter;
import io.trapiche.testkit.signal.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class KafkaHealthTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Logger log = (Logger) LoggerFactory.getLogger(KafkaMeter.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final MovableClock clock = new MovableClock(NOON);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private @Nullable String failure;
    private final KafkaMeter meter =
            new KafkaMeter(() -> Optional.ofNullable(failure), clock, meters);

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(lines);
    }

    @Test
    void one_that_goes_away_is_told_by_what_it_does_since_when_and_for_how_long() {
        read(null);
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        assertThat(awaySeconds()).isZero();

        read("Kafka does not answer");
        clock.advance(Duration.ofSeconds(15));
        read("Kafka answers with X");

        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health().getDetails())
                .containsEntry("failure", "Kafka answers with X")
                .containsEntry("since", "2026-03-02T12:00:00Z");
        assertThat(awaySeconds()).isEqualTo(15);

        read(null);

        assertThat(health().getStatus()).isEqualTo(Status.UP);
        assertThat(awaySeconds()).isZero();
        assertThat(logged())
                .containsExactly(
                        "Kafka does not answer: what ERPs are to hear, and what they say, waits",
                        "Kafka answers again after 15 s");
    }

    @Test
    void one_that_is_away_from_the_start_on_is_told_in_the_log_by_the_start() {
        read("Kafka does not answer");
        read("Kafka does not answer");
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);

        read(null);

        assertThat(logged()).isEmpty();
    }

    private void read(@Nullable String what) {
        failure = what;
        meter.refresh();
    }

    private Health health() {
        return new KafkaHealth(meter).health();
    }

    private double awaySeconds() {
        return meters.get("trapiche.kafka.away").timeGauge().value(TimeUnit.SECONDS);
    }

    private List<String> logged() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
