package io.trapiche.health;

import io.trapiche.adapter.erp.export.HeldAccount;
import io.trapiche.adapter.erp.export.HeldAccounts;
import io.trapiche.adapter.erp.topics.TopicFault;
import io.trapiche.adapter.postgres.events.BarrierHolder;
import io.trapiche.adapter.postgres.events.EventProcessing;
import io.trapiche.adapter.postgres.events.EventTail;
import io.trapiche.adapter.postgres.events.FollowerLag;
import io.trapiche.adapter.postgres.events.FollowerStatus;
import io.trapiche.metrics.StandstillMeter;
import io.trapiche.settings.EventsProperties;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Down while something that follows events fails again and again, or is too far behind; degraded
 * while it is behind at all, or an account's topics take nothing. Asks nobody, so that it answers
 * whatever stands still.
 */
public final class EventsHealth implements HealthIndicator {

    private final EventProcessing processing;
    private final EventTail tail;
    private final StandstillMeter standstill;
    private final HeldAccounts held;
    private final EventsProperties limits;

    public EventsHealth(
            EventProcessing processing,
            EventTail tail,
            StandstillMeter standstill,
            HeldAccounts held,
            EventsProperties limits) {
        this.processing = processing;
        this.tail = tail;
        this.standstill = standstill;
        this.held = held;
        this.limits = limits;
    }

    @Override
    public Health health() {
        List<FollowerLag> lags = standstill.lags();
        List<FollowerStatus> followers = processing.status();
        BarrierHolder holder = tail.holder();
        Duration oldest =
                lags.stream().map(FollowerLag::age).reduce(Duration.ZERO, EventsHealth::longer);
        boolean failing = followers.stream().anyMatch(follower -> follower.failure() != null);
        List<HeldAccount> waiting = held.all();
        Health.Builder health =
                Health.status(
                        failing ? Status.DOWN : worse(status(oldest, limits), waiting.isEmpty()));
        if (!waiting.isEmpty()) {
            health.withDetail("heldAccounts", waiting.stream().map(EventsHealth::details).toList());
        }
        if (holder != null) {
            health.withDetail("heldBackBy", holder.description());
        }
        followers.forEach(follower -> health.withDetail(follower.label(), details(follower)));
        return health.build();
    }

    static Status status(Duration oldest, EventsProperties limits) {
        if (oldest.compareTo(limits.downAfter()) >= 0) {
            return Status.DOWN;
        }
        return oldest.compareTo(limits.degradedAfter()) >= 0 ? Statuses.DEGRADED : Status.UP;
    }

    /** An account that waits degrades; its topics are no reason to take the instance away. */
    static Status worse(Status status, boolean nobodyWaits) {
        return status.equals(Status.UP) && !nobodyWaits ? Statuses.DEGRADED : status;
    }

    static Map<String, String> details(HeldAccount held) {
        TopicFault fault = held.fault();
        return Map.of(
                "account", held.account().value(),
                "since", held.since().toString(),
                "topic", fault == null ? "" : fault.topic(),
                "what", fault == null ? "catching up" : fault.what(),
                "advice", fault == null ? "" : fault.advice());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private Map<String, Object> details(FollowerStatus follower) {
        Map<String, Object> details = details(follower, standstill.lags());
        standstill
                .failingSince(follower)
                .ifPresent(since -> details.put("failingSince", since.toString()));
        return details;
    }

    static Map<String, Object> details(FollowerStatus follower, List<FollowerLag> lags) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("claimed", follower.claimed());
        details.put("position", follower.position().toString());
        details.put("lagSeconds", lagSeconds(follower, lags));
        if (follower.failure() != null) {
            details.put("failure", follower.failure());
        }
        return details;
    }

    private static long lagSeconds(FollowerStatus follower, List<FollowerLag> lags) {
        return lags.stream()
                .filter(lag -> lag.name().equals(follower.name()))
                .filter(lag -> lag.segment() == follower.segment())
                .map(lag -> lag.age().toSeconds())
                .findFirst()
                .orElse(0L);
    }
}
