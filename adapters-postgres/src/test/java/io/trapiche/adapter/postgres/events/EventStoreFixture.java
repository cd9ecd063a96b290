package io.trapiche.adapter.postgres.events;

import io.trapiche.adapter.postgres.jdbc.MigratedDatabase;
import io.trapiche.application.eventsourcing.AggregatesFactory;
import io.trapiche.application.eventsourcing.EventTypeRegistry;
import io.trapiche.application.eventsourcing.WakingLanes;
import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.application.work.port.WorkQueue;
import io.trapiche.domain.channel.ChannelOrderCommand;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.testkit.work.RecordingWorkQueue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.Transaction;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** An event store without events, wired as in the service. */
final class EventStoreFixture implements AutoCloseable {

    private static final Duration USUAL_HOLD = Duration.ofMillis(300);

    private final MigratedDatabase database = new MigratedDatabase();
    final NotedStatements statements = new NotedStatements(database.dataSource());
    final DataSource dataSource = statements;
    private static final int REMEMBERED = 100;

    final DataSourceTransactionManager transactions = new DataSourceTransactionManager(dataSource);
    final EventSerializer serializer =
            new EventSerializer(new EventTypeRegistry(), (_, snapshot) -> snapshot);
    final CommitSignal recorded = new CommitSignal();
    final PostgresEventLog log = new PostgresEventLog(dataSource, serializer);
    final EventTail tail = new EventTail(log, dataSource, recorded, USUAL_HOLD);

    /** Runs when a command's transaction has begun, and nothing is read yet. */
    volatile Runnable begun = () -> {};

    final RecordingWorkQueue wakes = new RecordingWorkQueue();
    final AggregatesFactory aggregates;
    final Aggregates<ChannelOrderCommand, ChannelOrderState, ChannelOrderEvent, ChannelOrderRefusal>
            channelOrders;

    private AggregatesFactory aggregates(WorkQueue woken) {
        SimpleCommandBus commandBus =
                SimpleCommandBus.builder().transactionManager(this::begin).build();
        return new AggregatesFactory(
                commandBus,
                this::begin,
                PostgresEventStorage.on(dataSource, serializer),
                log,
                InstantSource.system(),
                new WakingLanes(woken, InstantSource.system(), recorded::raise),
                REMEMBERED);
    }

    private Transaction begin() {
        Transaction transaction = new CommandTransactions(transactions).startTransaction();
        begun.run();
        return transaction;
    }

    EventProcessing processing(String nodeId) {
        return new EventProcessing(log, dataSource, serializer, transactions, nodeId);
    }

    /** Wakes are noted in {@link #wakes}. */
    EventStoreFixture() {
        this.aggregates = aggregates(wakes);
        this.channelOrders = aggregates.of(StreamTypes.CHANNEL_ORDER);
        tail.start();
    }

    /** With a queue on the same database. */
    EventStoreFixture(Function<DataSource, WorkQueue> queue) {
        this.aggregates = aggregates(queue.apply(dataSource));
        this.channelOrders = aggregates.of(StreamTypes.CHANNEL_ORDER);
        tail.start();
    }

    @Override
    public void close() {
        tail.stop();
        database.close();
    }
}
