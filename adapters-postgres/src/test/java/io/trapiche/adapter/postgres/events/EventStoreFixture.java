package io.trapiche.adapter.postgres.events;

import io.trapiche.adapter.postgres.jdbc.MigratedDatabase;
import io.trapiche.application.eventsourcing.AggregatesFactory;
import io.trapiche.application.eventsourcing.EventTypeRegistry;
import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.domain.channel.ChannelOrderCommand;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderState;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** An event store without events, wired as in the service. */
final class EventStoreFixture implements AutoCloseable {

    private final MigratedDatabase database = new MigratedDatabase();
    final DataSource dataSource = database.dataSource();
    final DataSourceTransactionManager transactions = new DataSourceTransactionManager(dataSource);
    final EventSerializer serializer =
            new EventSerializer(new EventTypeRegistry(), snapshot -> snapshot);
    final CommitSignal signal = new CommitSignal();
    final PostgresEventLog log = new PostgresEventLog(dataSource, serializer, signal);
    final AggregatesFactory aggregates = aggregates();
    final Aggregates<ChannelOrderCommand, ChannelOrderState, ChannelOrderEvent, ChannelOrderRefusal>
            channelOrders = aggregates.of(StreamTypes.CHANNEL_ORDER);

    private AggregatesFactory aggregates() {
        SimpleCommandBus commandBus =
                SimpleCommandBus.builder()
                        .transactionManager(new CommandTransactions(transactions))
                        .build();
        return new AggregatesFactory(
                commandBus,
                PostgresEventStorage.on(dataSource, serializer),
                InstantSource.system(),
                signal::raise);
    }

    EventProcessing processing(String nodeId) {
        return new EventProcessing(
                log, signal, dataSource, serializer, new SpringTransactions(transactions), nodeId);
    }

    @Override
    public void close() {
        database.close();
    }
}
