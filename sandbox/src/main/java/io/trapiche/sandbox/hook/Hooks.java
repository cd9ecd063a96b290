package io.trapiche.sandbox.hook;

import io.trapiche.sandbox.events.StatusEvent;
import io.trapiche.sandbox.events.Subscriber;
import io.trapiche.sandbox.faults.FaultKind;
import io.trapiche.sandbox.faults.Faults;
import io.trapiche.sandbox.faults.Occasion;
import io.trapiche.sandbox.filter.Wanted;
import io.trapiche.sandbox.http.Outgoing;
import io.trapiche.sandbox.http.RouteGroup;
import io.trapiche.sandbox.jobs.Job;
import io.trapiche.sandbox.jobs.Jobs;
import io.trapiche.sandbox.jobs.ScheduledJob;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.StatusListener;
import io.trapiche.sandbox.store.Store;
import io.trapiche.sandbox.store.Transaction;
import io.trapiche.sandbox.wire.Json;
import io.trapiche.sandbox.wire.VtexTime;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The hooks, one per application key that configured one, and their calls. One that has nothing to
 * call for in three days is gone, and nobody is told.
 */
public final class Hooks implements StatusListener {
    private static final String CONFIG = "hook-config";

    /** VTEX gives a notification up after more than a hundred failed deliveries. */
    private static final int TRIES = 100;

    private static final Duration LONGEST_IDLE = Duration.ofDays(3);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Store store;
    private final Jobs jobs;
    private final Outgoing outgoing;
    private final Faults faults;
    private final Duration retryDelay;
    private final InstantSource clock;
    private final Wanted wanted;
    private final Map<Subscriber, HookConfig> hooks = new ConcurrentHashMap<>();

    /** When each last had something to call for, or was configured. */
    private final Map<Subscriber, Instant> toldAt = new ConcurrentHashMap<>();

    /**
     * The hooks.
     *
     * @param documents of orders, as filters see them
     */
    public Hooks(
            Store store,
            Jobs jobs,
            Outgoing outgoing,
            Faults faults,
            InstantSource clock,
            Duration retryDelay,
            Function<Order, JsonNode> documents) {
        this.store = store;
        this.jobs = jobs;
        this.outgoing = outgoing;
        this.faults = faults;
        this.clock = clock;
        this.retryDelay = retryDelay;
        this.wanted = new Wanted(store, "hook-told", documents);
        store.load(CONFIG, HookConfig.class, (key, config) -> keep(Subscriber.ofKey(key), config));
    }

    private void keep(Subscriber subscriber, HookConfig config) {
        toldAt.put(subscriber, clock.instant());
        hooks.put(subscriber, config);
    }

    Optional<HookConfig> find(Subscriber subscriber) {
        if (isIdle(subscriber)) {
            var _ = remove(subscriber);
        }
        return Optional.ofNullable(hooks.get(subscriber));
    }

    private boolean isIdle(Subscriber subscriber) {
        Instant told = toldAt.get(subscriber);
        return told != null && told.plus(LONGEST_IDLE).isBefore(clock.instant());
    }

    /** Lets it call elsewhere, without a ping; whether there was one. */
    public boolean redirect(Subscriber subscriber, String url) {
        return find(subscriber)
                .map(
                        config -> {
                            save(subscriber, config.calling(url));
                            return true;
                        })
                .orElse(false);
    }

    /** Whether the receiver answered the ping; otherwise nothing is saved. */
    boolean configure(Subscriber subscriber, HookConfig config) {
        if (outgoing.post(
                        URI.create(config.url()),
                        Json.fields("hookConfig", "ping"),
                        config.headers())
                != 200) {
            return false;
        }
        save(subscriber, config);
        return true;
    }

    private void save(Subscriber subscriber, HookConfig config) {
        Transaction transaction = store.transaction();
        transaction.put(CONFIG, subscriber.key(), config);
        wanted.forget(subscriber, transaction);
        transaction.afterwards(() -> keep(subscriber, config));
        transaction.commit();
    }

    /** Takes it away; whether there was one. */
    public boolean remove(Subscriber subscriber) {
        boolean there = hooks.containsKey(subscriber);
        Transaction transaction = store.transaction();
        transaction.remove(CONFIG, subscriber.key());
        wanted.forget(subscriber, transaction);
        transaction.afterwards(
                () -> {
                    hooks.remove(subscriber);
                    toldAt.remove(subscriber);
                });
        transaction.commit();
        return there;
    }

    @Override
    public void statusChanged(Order order, StatusEvent event, Transaction transaction) {
        hooks.forEach(
                (subscriber, config) -> {
                    if (subscriber.account().equals(order.key().account())
                            && !isIdle(subscriber)
                            && wanted.isWanted(
                                    subscriber, config.filter(), order, event, transaction)) {
                        toldAt.put(subscriber, clock.instant());
                        jobs.add(
                                transaction,
                                new Job.CallHook(
                                        subscriber.account(),
                                        subscriber.appKey(),
                                        told(event, subscriber.account())),
                                Duration.ZERO);
                    }
                });
    }

    private StatusEvent told(StatusEvent event, String account) {
        String hook = RouteGroup.HOOK.wireName();
        return faults.strike(
                                FaultKind.NULL_STATUS,
                                new Occasion(account, hook, hook, event::orderId))
                        .isPresent()
                ? event.withoutState()
                : event;
    }

    /**
     * Repeats with growing pauses until it is answered with 200, and gives up when the hook is
     * gone.
     */
    public void call(ScheduledJob scheduled, Job.CallHook job) {
        Optional<HookConfig> config = find(new Subscriber(job.account(), job.appKey()));
        if (config.isEmpty()
                || send(config.get(), job) == 200
                || scheduled.failures() + 1 >= TRIES) {
            jobs.done(scheduled);
        } else {
            jobs.again(scheduled, pause(scheduled.failures()));
        }
    }

    private int send(HookConfig config, Job.CallHook job) {
        return outgoing.post(URI.create(config.url()), notification(job), config.headers());
    }

    private Duration pause(int failures) {
        Duration pause = retryDelay.multipliedBy(1L << Math.min(failures, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static Map<String, @Nullable Object> notification(Job.CallHook job) {
        StatusEvent event = job.event();
        return Json.fields(
                "Domain", event.domain(),
                "OrderId", event.orderId(),
                "State", event.state(),
                "LastState", event.lastState(),
                "LastChange", VtexTime.withZ(event.lastChange()),
                "CurrentChange", VtexTime.withZ(event.currentChange()),
                "Origin", Json.fields("Account", job.account(), "Key", job.appKey()));
    }
}
