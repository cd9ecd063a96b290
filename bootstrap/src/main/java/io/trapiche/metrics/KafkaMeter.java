package io.trapiche.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows whether Kafka answers this instance, and tells in the log when that changes. */
public final class KafkaMeter {

    private static final Logger log = LoggerFactory.getLogger(KafkaMeter.class);

    private final Supplier<Optional<String>> reading;
    private final InstantSource clock;
    private boolean wasThere;
    private volatile @Nullable Away away;

    /**
     * Reads nothing yet.
     *
     * @param reading what is wrong, in words; empty while nothing is
     */
    public KafkaMeter(
            Supplier<Optional<String>> reading, InstantSource clock, MeterRegistry meters) {
        this.reading = reading;
        this.clock = clock;
        TimeGauge.builder("trapiche.kafka.away", this, TimeUnit.MILLISECONDS, KafkaMeter::age)
                .description("since when Kafka does not answer; 0 while it does")
                .strongReference(true)
                .register(meters);
    }

    /**
     * Kafka does not answer.
     *
     * @param failure what it does, in words
     * @param since the first reading in vain
     */
    public record Away(String failure, Instant since) {}

    /** As last read; empty while Kafka answers. */
    public Optional<Away> away() {
        return Optional.ofNullable(away);
    }

    /** Reads anew. Kafka away at the start is told by the start. */
    public void refresh() {
        Away before = away;
        Optional<String> failure = reading.get();
        Instant now = clock.instant();
        away =
                failure.map(what -> new Away(what, before == null ? now : before.since()))
                        .orElse(null);
        if (wasThere) {
            tell(before, now);
        }
        wasThere |= failure.isEmpty();
    }

    private void tell(@Nullable Away before, Instant now) {
        Away after = away;
        if (before == null && after != null) {
            log.warn("{}: what ERPs are to hear, and what they say, waits", after.failure());
        } else if (before != null && after == null) {
            log.info("Kafka answers again after {} s", seconds(before, now));
        }
    }

    private static long seconds(Away away, Instant now) {
        return Duration.between(away.since(), now).toSeconds();
    }

    private double age() {
        Away known = away;
        return known == null ? 0 : Duration.between(known.since(), clock.instant()).toMillis();
    }
}
