package io.trapiche.metrics;

import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.trapiche.adapter.postgres.events.EventProcessing;
import io.trapiche.adapter.postgres.events.FollowerLag;
import io.trapiche.adapter.postgres.events.FollowerStatus;
import io.trapiche.adapter.postgres.work.DbSchedulerWorkQueue;
import io.trapiche.adapter.postgres.work.HeldBackWork;
import io.trapiche.application.streams.StorageUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows what waits, and since when: events that followers of this instance have not taken, and work
 * that VTEX does not let through at the moment. The work is everybody's: take the highest of all
 * instances' numbers, not the sum.
 */
public final class StandstillMeter {

    private static final Logger log = LoggerFactory.getLogger(StandstillMeter.class);
    private static final double MILLIS = 1000;

    private final EventProcessing processing;
    private final DbSchedulerWorkQueue workQueue;
    private final InstantSource clock;
    private final MultiGauge lag;
    private final MultiGauge failures;
    private final MultiGauge heldBack;
    private final MultiGauge heldBackAge;
    private volatile List<FollowerLag> lags = List.of();
    private volatile List<HeldBackWork> held = List.of();
    private volatile Map<String, Instant> failing = Map.of();

    public StandstillMeter(
            EventProcessing processing,
            DbSchedulerWorkQueue workQueue,
            InstantSource clock,
            MeterRegistry meters) {
        this.processing = processing;
        this.workQueue = workQueue;
        this.clock = clock;
        this.lag =
                MultiGauge.builder("trapiche.events.lag")
                        .description("age of the oldest event that a follower has not taken")
                        .baseUnit("seconds")
                        .register(meters);
        this.failures =
                MultiGauge.builder("trapiche.events.failing")
                        .description("1 while a follower of this instance fails")
                        .register(meters);
        this.heldBack =
                MultiGauge.builder("trapiche.work.held.back")
                        .description("pieces of work that wait because VTEX takes no calls")
                        .register(meters);
        this.heldBackAge =
                MultiGauge.builder("trapiche.work.held.back.age")
                        .description("since when the first of them waits")
                        .baseUnit("seconds")
                        .register(meters);
    }

    /** As last seen. */
    public List<FollowerLag> lags() {
        return lags;
    }

    /** As last seen. */
    public List<HeldBackWork> heldBack() {
        return held;
    }

    /** Since when it was seen that the follower fails; empty as long as all is well. */
    public Optional<Instant> failingSince(FollowerStatus follower) {
        return Optional.ofNullable(failing.get(follower.label()));
    }

    /** Takes the present numbers; while the store is away the last ones stay. */
    public void refresh() {
        List<FollowerStatus> followers = processing.status();
        failing = failing(followers, clock.instant());
        failures.register(followers.stream().map(this::failure).toList(), true);
        try {
            lags = processing.lags();
            lag.register(lags.stream().map(StandstillMeter::row).toList(), true);
            held = workQueue.heldBack();
            heldBack.register(held.stream().map(StandstillMeter::pieces).toList(), true);
            Instant now = clock.instant();
            heldBackAge.register(held.stream().map(work -> age(work, now)).toList(), true);
        } catch (StorageUnavailable away) {
            log.debug("what waits cannot be counted", away);
        }
    }

    private MultiGauge.Row<?> failure(FollowerStatus follower) {
        return MultiGauge.Row.of(
                tags(follower.name(), follower.segment()), follower.failure() == null ? 0 : 1);
    }

    private Map<String, Instant> failing(List<FollowerStatus> followers, Instant now) {
        return followers.stream()
                .filter(follower -> follower.failure() != null)
                .map(FollowerStatus::label)
                .collect(toMap(name -> name, name -> failing.getOrDefault(name, now)));
    }

    private static MultiGauge.Row<?> row(FollowerLag lag) {
        return MultiGauge.Row.of(tags(lag.name(), lag.segment()), lag.age().toMillis() / MILLIS);
    }

    private static Tags tags(String follower, int segment) {
        return Tags.of("follower", follower, "segment", Integer.toString(segment));
    }

    private static MultiGauge.Row<?> pieces(HeldBackWork work) {
        return MultiGauge.Row.of(Tags.of("account", work.account()), work.pieces());
    }

    private static MultiGauge.Row<?> age(HeldBackWork work, Instant now) {
        return MultiGauge.Row.of(
                Tags.of("account", work.account()),
                Duration.between(work.since(), now).toMillis() / MILLIS);
    }
}
