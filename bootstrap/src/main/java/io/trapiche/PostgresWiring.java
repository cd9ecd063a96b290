package io.trapiche;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.trapiche.adapter.postgres.events.CommandTransactions;
import io.trapiche.adapter.postgres.events.CommitSignal;
import io.trapiche.adapter.postgres.events.EventNotifications;
import io.trapiche.adapter.postgres.events.EventProcessing;
import io.trapiche.adapter.postgres.events.EventSerializer;
import io.trapiche.adapter.postgres.events.EventTail;
import io.trapiche.adapter.postgres.events.PostgresEventLog;
import io.trapiche.adapter.postgres.events.PostgresEventStorage;
import io.trapiche.adapter.postgres.inbox.PostgresInbox;
import io.trapiche.adapter.postgres.readmodel.PostgresIntegrationLog;
import io.trapiche.adapter.postgres.readmodel.PostgresOrderViews;
import io.trapiche.adapter.postgres.work.DbSchedulerWorkQueue;
import io.trapiche.adapter.postgres.work.WorkQueueSettings;
import io.trapiche.application.Application;
import io.trapiche.application.Projections;
import io.trapiche.application.events.RememberedStates;
import io.trapiche.application.events.port.StatesOfOrders;
import io.trapiche.application.eventsourcing.AggregatesFactory;
import io.trapiche.application.eventsourcing.EventTypeRegistry;
import io.trapiche.application.eventsourcing.WakingLanes;
import io.trapiche.application.following.KnownSignals;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.view.ReadModelRebuild;
import io.trapiche.application.vtex.port.OrderDocumentFilter;
import io.trapiche.application.work.port.WorkQueue;
import io.trapiche.metrics.CommandTimes;
import io.trapiche.settings.EventsProperties;
import io.trapiche.settings.ServiceProperties;
import io.trapiche.start.MigrationAtStart;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/** The store: events, inbox, work queue and views in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ServiceProperties.class, EventsProperties.class})
class PostgresWiring {

    @Bean
    MigrationAtStart migrationAtStart() {
        return new MigrationAtStart();
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    EventTypeRegistry eventTypeRegistry() {
        return new EventTypeRegistry();
    }

    /** The pool's own threads wait nearly always. */
    @Bean
    static BeanPostProcessor poolOnVirtualThreads() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    pool.setThreadFactory(Thread.ofVirtual().name("pool-", 0).factory());
                }
                return bean;
            }
        };
    }

    @Bean
    EventSerializer eventSerializer(EventTypeRegistry registry, OrderDocumentFilter documents) {
        return new EventSerializer(registry, documents);
    }

    @Bean
    CommitSignal commitSignal() {
        return new CommitSignal();
    }

    @Bean
    @DependsOnDatabaseInitialization
    PostgresEventLog eventLog(DataSource dataSource, EventSerializer serializer) {
        return new PostgresEventLog(dataSource, serializer);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    EventTail eventTail(
            PostgresEventLog log,
            DataSource dataSource,
            CommitSignal recorded,
            EventsProperties events) {
        return new EventTail(log, dataSource, recorded, events.warnAfter());
    }

    @Bean
    StatesOfOrders statesOfOrders(PostgresEventLog log, EventsProperties events) {
        return RememberedStates.ofOrders(log, events.rememberedOrders());
    }

    @Bean
    EventStorageEngine eventStorage(DataSource dataSource, EventSerializer serializer) {
        return PostgresEventStorage.on(dataSource, serializer);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    EventNotifications eventNotifications(DataSourceProperties properties, CommitSignal signal) {
        DriverManagerDataSource outsideThePool =
                new DriverManagerDataSource(properties.determineUrl());
        outsideThePool.setUsername(properties.determineUsername());
        outsideThePool.setPassword(properties.determinePassword());
        return new EventNotifications(outsideThePool, signal);
    }

    @Bean
    CommandTransactions commandTransactions(PlatformTransactionManager transactions) {
        return new CommandTransactions(transactions);
    }

    @Bean
    CommandBus commandBus(CommandTransactions transactions, MeterRegistry meters) {
        CommandBus bus = SimpleCommandBus.builder().transactionManager(transactions).build();
        var _ = bus.registerHandlerInterceptor(new CommandTimes(meters));
        return bus;
    }

    @Bean
    AggregatesFactory aggregates(
            CommandBus commandBus,
            CommandTransactions transactions,
            EventStorageEngine storage,
            PostgresEventLog log,
            InstantSource clock,
            EventNotifications notifications,
            WorkQueue workQueue,
            EventsProperties events) {
        return new AggregatesFactory(
                commandBus,
                transactions,
                storage,
                log,
                clock,
                new WakingLanes(workQueue, clock, notifications::recorded),
                events.rememberedOrders());
    }

    @Bean
    @DependsOnDatabaseInitialization
    DbSchedulerWorkQueue workQueue(
            DataSource dataSource, InstantSource clock, ServiceProperties service) {
        return new DbSchedulerWorkQueue(
                dataSource,
                clock,
                WorkQueueSettings.of(service.nodeId())
                        .withPauses(service.work().firstPause(), service.work().longestPause()));
    }

    @Bean
    PostgresInbox storedInbox(
            DataSource dataSource,
            TransactionOperations transactions,
            WorkQueue workQueue,
            InstantSource clock) {
        return new PostgresInbox(dataSource, transactions, workQueue, clock);
    }

    @Bean
    @Primary
    Inbox inbox(PostgresInbox stored, Application.Aggregates aggregates, InstantSource clock) {
        return new KnownSignals(stored, aggregates.omsOrders(), clock);
    }

    @Bean
    PostgresOrderViews orderViews(DataSource dataSource) {
        return new PostgresOrderViews(dataSource);
    }

    @Bean
    PostgresIntegrationLog integrationLog(DataSource dataSource) {
        return new PostgresIntegrationLog(dataSource);
    }

    @Bean
    Projections projections(
            PostgresOrderViews views, PostgresIntegrationLog log, StatesOfOrders states) {
        return Projections.of(views, log, states);
    }

    @Bean
    ReadModelRebuild readModelRebuild(
            PostgresEventLog events, PostgresOrderViews views, PostgresIntegrationLog log) {
        return new ReadModelRebuild(
                events, Projections.of(views, log, RememberedStates.ofAllOrders(events)).all());
    }

    @Bean
    EventProcessing eventProcessing(
            PostgresEventLog log,
            DataSource dataSource,
            EventSerializer serializer,
            PlatformTransactionManager transactions,
            ServiceProperties service) {
        return new EventProcessing(log, dataSource, serializer, transactions, service.nodeId());
    }
}
