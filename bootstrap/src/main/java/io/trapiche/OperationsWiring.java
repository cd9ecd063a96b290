package io.trapiche;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.trapiche.adapter.console.history.EventNames;
import io.trapiche.adapter.erp.ErpProperties;
import io.trapiche.adapter.erp.export.HeldAccounts;
import io.trapiche.adapter.erp.export.message.ResultMeters;
import io.trapiche.adapter.erp.topics.AccountTopics;
import io.trapiche.adapter.postgres.check.DatabaseAddress;
import io.trapiche.adapter.postgres.events.EventProcessing;
import io.trapiche.adapter.postgres.events.EventTail;
import io.trapiche.adapter.postgres.inbox.PostgresInbox;
import io.trapiche.adapter.postgres.readmodel.PostgresRestingOrders;
import io.trapiche.adapter.postgres.work.DbSchedulerWorkQueue;
import io.trapiche.application.Application;
import io.trapiche.application.Projections;
import io.trapiche.application.events.port.EventExport;
import io.trapiche.application.events.port.StatesOfOrders;
import io.trapiche.application.eventsourcing.EventTypeRegistry;
import io.trapiche.application.inbox.ForgetSignalsWorker;
import io.trapiche.application.seller.port.RegisterSellerUseCase;
import io.trapiche.application.sweep.SweepOrdersWorker;
import io.trapiche.application.tracing.Traces;
import io.trapiche.application.view.port.OrderViews;
import io.trapiche.application.vtex.port.ConfiguredCallbackKeys;
import io.trapiche.application.vtex.port.VtexAccountHealths;
import io.trapiche.application.work.port.SweptWorkQueue;
import io.trapiche.application.work.port.WorkQueue;
import io.trapiche.application.work.port.Worker;
import io.trapiche.health.DatabaseHealth;
import io.trapiche.health.EventsHealth;
import io.trapiche.health.MissingSettingsHealth;
import io.trapiche.health.ParkedOrdersHealth;
import io.trapiche.health.VtexHealth;
import io.trapiche.health.WorkHealth;
import io.trapiche.metrics.MeteredWorker;
import io.trapiche.metrics.NowAndThen;
import io.trapiche.metrics.ParkedOrdersMeter;
import io.trapiche.metrics.StandstillMeter;
import io.trapiche.settings.EventsProperties;
import io.trapiche.settings.InboxProperties;
import io.trapiche.settings.MissingSettings;
import io.trapiche.settings.ServiceProperties;
import io.trapiche.settings.SweepProperties;
import io.trapiche.start.CallbackKeysAtStart;
import io.trapiche.start.Running;
import io.trapiche.start.SellersAtStart;
import io.trapiche.start.TopicsAtStart;
import io.trapiche.traces.TracedWorker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** What runs: sellers at the start, followers of events, work. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SweepProperties.class, InboxProperties.class})
class OperationsWiring {

    @Bean
    TopicsAtStart topicsAtStart(AccountTopics topics, ErpProperties erp) {
        return new TopicsAtStart(topics, erp.bootstrapServers());
    }

    @Bean
    SellersAtStart sellersAtStart(
            ServiceProperties service,
            RegisterSellerUseCase registration,
            TopicsAtStart topics,
            WorkQueue workQueue,
            InstantSource clock) {
        return new SellersAtStart(service, registration, topics, workQueue, clock);
    }

    @Bean
    Running running(
            ServiceProperties service,
            SellersAtStart sellers,
            EventProcessing processing,
            Projections projections,
            EventExport export,
            ErpProperties erp,
            DbSchedulerWorkQueue workQueue,
            Application application,
            List<Worker> workers,
            Alerts alerts,
            Traces traces,
            MeterRegistry meters) {
        projections.all().forEach(processing::add);
        processing.add(alerts);
        processing.add(export, erp.segments());
        return new Running(
                service.background(),
                sellers,
                processing,
                workQueue,
                Stream.concat(application.workers().stream(), workers.stream())
                        .<Worker>map(worker -> new TracedWorker(worker, traces))
                        .<Worker>map(worker -> new MeteredWorker(worker, meters))
                        .toList());
    }

    @Bean
    Alerts alerts(StatesOfOrders states, MeterRegistry meters, InstantSource clock) {
        return new Alerts(
                List.of(
                        new ParkedOrderAlerts(),
                        new FiscalAlerts(meters, clock),
                        new ResultMeters(states, meters)));
    }

    @Bean
    CallbackKeysAtStart callbackKeysAtStart(
            ServiceProperties service, OrderViews views, ConfiguredCallbackKeys configured) {
        return new CallbackKeysAtStart(service.accounts().keySet(), views, configured);
    }

    @Bean
    ParkedOrdersMeter parkedOrdersMeter(OrderViews views, MeterRegistry meters) {
        return new ParkedOrdersMeter(views, meters);
    }

    @Bean
    NowAndThen parkedOrdersReadings(ParkedOrdersMeter meter) {
        return new NowAndThen("parked-orders", Duration.ofSeconds(15), meter::refresh);
    }

    @Bean
    HealthIndicator parkedOrdersHealthIndicator(ParkedOrdersMeter meter) {
        return new ParkedOrdersHealth(meter);
    }

    @Bean
    EventNames eventNames(EventTypeRegistry registry) {
        return event -> registry.typeOf(event.getClass()).name();
    }

    @Bean
    HealthIndicator vtexHealthIndicator(VtexAccountHealths accounts, InstantSource clock) {
        return new VtexHealth(accounts, clock);
    }

    @Bean
    StandstillMeter standstillMeter(
            EventProcessing processing,
            DbSchedulerWorkQueue workQueue,
            InstantSource clock,
            MeterRegistry meters) {
        return new StandstillMeter(processing, workQueue, clock, meters);
    }

    @Bean
    NowAndThen standstillReadings(StandstillMeter meter) {
        return new NowAndThen("standstill", Duration.ofSeconds(5), meter::refresh);
    }

    @Bean
    HealthIndicator eventsHealthIndicator(
            EventProcessing processing,
            EventTail tail,
            StandstillMeter standstill,
            HeldAccounts held,
            EventsProperties limits) {
        return new EventsHealth(processing, tail, standstill, held, limits);
    }

    @Bean
    HealthIndicator workHealthIndicator(StandstillMeter standstill, InstantSource clock) {
        return new WorkHealth(standstill, clock);
    }

    @Bean
    HealthIndicator databaseHealthIndicator(
            DataSource dataSource,
            @Value("${" + DatabaseAddress.URL_SETTING + ":}") String url,
            InstantSource clock) {
        return new DatabaseHealth(dataSource, url, clock);
    }

    @Bean
    Worker sweepOrders(
            DataSource dataSource,
            TransactionOperations transactions,
            SweptWorkQueue workQueue,
            SweepProperties sweep,
            InstantSource clock,
            MeterRegistry meters) {
        Counter found =
                Counter.builder("trapiche.orders.swept")
                        .description("orders looked at again because nothing happened to them")
                        .register(meters);
        return new WorkInTransaction(
                transactions,
                new SweepOrdersWorker(
                        new PostgresRestingOrders(dataSource),
                        workQueue,
                        sweep.settings(),
                        clock,
                        found::increment));
    }

    @Bean
    Worker forgetSignals(PostgresInbox inbox, InboxProperties settings, InstantSource clock) {
        return new ForgetSignalsWorker(inbox, settings.keep(), clock);
    }

    @Bean
    MissingSettingsHealth settingsHealthIndicator(MissingSettings missing, InstantSource clock) {
        return new MissingSettingsHealth(missing, clock);
    }

    @Bean
    ApplicationListener<ApplicationStartedEvent> missingSettingsAtStart(
            MissingSettingsHealth health) {
        return _ -> health.tell();
    }
}
