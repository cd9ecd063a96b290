package io.trapiche.adapter.postgres.events;

import io.trapiche.application.events.port.EventConsumer;
import io.trapiche.application.events.port.EventExport;
import io.trapiche.application.events.port.EventPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs everything that follows events in this instance. Other instances share the work: each
 * segment is claimed by one.
 */
public final class EventProcessing {

    private static final int BATCH_SIZE = 500;
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(2);

    /** Shorter than claims are renewed; what is to be taken is signalled. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final EventFollower.Context context;
    private final FollowerGroup group;
    private final List<EventFollower> followers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable Thread together;

    /**
     * Prepares the following.
     *
     * @param nodeId names this instance; two that run at a time never share one
     */
    public EventProcessing(
            PostgresEventLog log,
            DataSource dataSource,
            EventSerializer serializer,
            PlatformTransactionManager transactions,
            String nodeId) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        this.context =
                new EventFollower.Context(
                        log,
                        new EventTokens(dataSource, template, serializer, nodeId),
                        template,
                        BATCH_SIZE,
                        LONGEST_WAIT);
        this.group = new FollowerGroup(context, dataSource);
    }

    /** Adds a consumer; before the start. */
    public void add(EventConsumer consumer) {
        followers.add(new ConsumingFollower(context, consumer, group));
    }

    /**
     * Adds the export; before the start.
     *
     * @param segments how many ways the orders are spread; the same in every instance, for ever
     */
    public void add(EventExport export, int segments) {
        for (int segment = 0; segment < segments; segment++) {
            followers.add(new ExportingFollower(context, export, segment, segments));
        }
    }

    public void start() {
        followers.forEach(follower -> context.tokens().initialise(follower.claim()));
        // Its watch interrupts it, which would close the connection of a virtual thread.
        together = Thread.ofPlatform().name("events-group").daemon().start(group);
        for (EventFollower follower : followers) {
            String name = follower.claim().name() + "-" + follower.claim().segment();
            threads.add(thread(name, follower));
        }
    }

    private static Thread thread(String name, Runnable run) {
        return Thread.ofVirtual().name("events-" + name).start(run);
    }

    /** Where each follower stands. */
    public List<FollowerStatus> status() {
        return followers.stream().map(EventFollower::status).toList();
    }

    /** How far each follower that works in this instance is behind; asks the store if need be. */
    public List<FollowerLag> lags() {
        Map<EventPosition, Duration> ages = new HashMap<>();
        return status().stream()
                .filter(FollowerStatus::claimed)
                .map(
                        status ->
                                new FollowerLag(
                                        status.name(),
                                        status.segment(),
                                        ages.computeIfAbsent(
                                                status.position(), context.log()::ageAfter)))
                .toList();
    }

    /** Lets the batches at hand end, for two seconds at most. */
    public void stop() throws InterruptedException {
        followers.forEach(EventFollower::stop);
        for (Thread thread : threads) {
            end(thread);
        }
        threads.clear();
        group.stop();
        if (together != null) {
            end(together);
        }
    }

    private static void end(Thread thread) throws InterruptedException {
        if (!thread.join(STOP_TIMEOUT)) {
            thread.interrupt();
        }
    }
}
