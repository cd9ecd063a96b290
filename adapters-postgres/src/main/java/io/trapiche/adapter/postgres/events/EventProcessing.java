package io.trapiche.adapter.postgres.events;

import io.trapiche.application.events.port.EventConsumer;
import io.trapiche.application.events.port.EventExport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private final FollowerContext context;
    private final List<EventFollower> followers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /**
     * Prepares the following.
     *
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
        this.context =
                new FollowerContext(log, signal, tokens, transactions, 500, Duration.ofMillis(500));
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

    private void initialise(EventFollower follower) {
        context.transactions()
                .executeInTransaction(
                        () -> {
                            int[] known = context.tokens().fetchSegments(follower.name());
                            if (Arrays.stream(known).noneMatch(s -> s == follower.segment())) {
                                context.tokens()
                                        .initializeSegment(
                                                null, follower.name(), follower.segment());
                            }
                        });
    }

    /** Where each follower stands. */
    public List<FollowerStatus> status() {
        return followers.stream().map(EventFollower::status).toList();
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
