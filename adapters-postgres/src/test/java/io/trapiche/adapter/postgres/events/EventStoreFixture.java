package io.trapiche.adapter.postgres.events;

import io.trapiche.application.eventsourcing.AggregatesFactory;
import io.trapiche.application.eventsourcing.EventTypeRegistry;
import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.domain.channel.ChannelOrderCommand;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.testkit.engines.TestPostgres;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** An event store on a fresh database, wired as in the service. */
final class EventStoreFixture {

    final DataSource dataSource = TestPostgres.freshDatabase().dataSource();
    final DataSourceTransactionManager transactions = new DataSourceTransactionManager(dataSource);
    final EventSerializer serializer = new EventSerializer(new EventTypeRegistry());
    final CommitSignal signal = new CommitSignal();
    final PostgresEventLog log = new PostgresEventLog(dataSource, serializer, signal);
    final Aggregates<ChannelOrderCommand, ChannelOrderState, ChannelOrderEvent, ChannelOrderRefusal>
            channelOrders;

    EventStoreFixture() {
        Flyway.configure().dataSource(dataSource).load().migrate();
        SimpleCommandBus commandBus =
                SimpleCommandBus.builder()
                        .transactionManager(new SpringTransactions(transactions))
                        .build();
        AggregatesFactory aggregates =
                new AggregatesFactory(
                        commandBus,
                        PostgresEventStorage.on(dataSource, serializer),
                        InstantSource.system(),
                        signal::raise);
        channelOrders = aggregates.of(StreamTypes.CHANNEL_ORDER);
    }

    EventProcessing processing(String nodeId) {
        return new EventProcessing(
                log, signal, dataSource, serializer, new SpringTransactions(transactions), nodeId);
    }
}
