package io.trapiche.adapter.postgres.events;

import io.trapiche.application.events.port.EventConsumer;
import io.trapiche.application.events.port.EventExport;
import io.trapiche.application.events.port.EventPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Runs everything that follows events in this instance. Other instances share the work: each
 * segment is claimed by one.
 */
public final class EventProcessing {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(2);

    /** Shorter than a claim is extended; what is to be taken is signalled. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final FollowerContext context;
    private final List<EventFollower> followers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /**
     * Prepares the following.
     *
     * @param signal raised when there may be events to take
     * @param nodeId names this instance; two that run at a time never share one
     */
    public EventProcessing(
            PostgresEventLog log,
            CommitSignal signal,
            DataSource dataSource,
            EventSerializer serializer,
            TransactionManager transactions,
            String nodeId) {
        DataSource inTransaction = new TransactionAwareDataSourceProxy(dataSource);
        JdbcTokenStore tokens =
                JdbcTokenStore.builder()
                        .connectionProvider(inTransaction::getConnection)
                        .serializer(serializer)
                        .contentType(String.class)
                        .claimTimeout(Duration.ofSeconds(10))
                        .nodeId(nodeId)
                        .schema(
                                TokenSchema.builder()
                                        .setTokenTable("event_token")
                                        .setProcessorNameColumn("processor_name")
                                        .setTokenTypeColumn("token_type")
                                        .build())
                        .build();
        this.context = new FollowerContext(log, signal, tokens, transactions, 500, LONGEST_WAIT);
    }

    /** Adds a consumer; before the start. */
    public void add(EventConsumer consumer) {
        followers.add(new ConsumingFollower(context, consumer));
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
        followers.forEach(this::initialise);
        for (EventFollower follower : followers) {
            threads.add(
                    Thread.ofPlatform()
                            .name("events-" + follower.name() + "-" + follower.segment())
                            .daemon()
                            .start(follower));
        }
    }

    /** Of instances that start together one makes the row, and the others find it made. */
    private void initialise(EventFollower follower) {
        try {
            context.transactions().executeInTransaction(() -> initialiseUnlessKnown(follower));
        } catch (RuntimeException failure) {
            if (!context.transactions().fetchInTransaction(() -> isKnown(follower))) {
                throw failure;
            }
        }
    }

    private void initialiseUnlessKnown(EventFollower follower) {
        if (!isKnown(follower)) {
            context.tokens().initializeSegment(null, follower.name(), follower.segment());
        }
    }

    private boolean isKnown(EventFollower follower) {
        return Arrays.stream(context.tokens().fetchSegments(follower.name()))
                .anyMatch(segment -> segment == follower.segment());
    }

    /** Where each follower stands. */
    public List<FollowerStatus> status() {
        return followers.stream().map(EventFollower::status).toList();
    }

    /** How far each follower that works in this instance is behind; asks the store. */
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
            if (!thread.join(STOP_TIMEOUT)) {
                thread.interrupt();
            }
        }
        threads.clear();
    }
}
