package io.trapiche;

import io.micrometer.core.instrument.MeterRegistry;
import io.trapiche.adapter.postgres.inbox.MissingCallbacks;
import io.trapiche.adapter.postgres.inbox.PostgresInbox;
import io.trapiche.adapter.postgres.signal.PostgresBackfills;
import io.trapiche.adapter.postgres.signal.PostgresGuardedSignals;
import io.trapiche.application.Application;
import io.trapiche.application.backfill.BackfillAlarm;
import io.trapiche.application.backfill.BackfillWorker;
import io.trapiche.application.guarding.GuardSignalsWorker;
import io.trapiche.application.guarding.port.SignalConfigurations;
import io.trapiche.application.guarding.port.WishedSignals;
import io.trapiche.application.vtex.port.OrderListing;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.WorkQueue;
import io.trapiche.application.work.port.Worker;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.health.CallbacksHealth;
import io.trapiche.health.SignalsHealth;
import io.trapiche.metrics.CallbacksMeter;
import io.trapiche.metrics.NowAndThen;
import io.trapiche.metrics.SignalsMeter;
import io.trapiche.settings.ReconciliationProperties;
import io.trapiche.settings.ServiceProperties;
import io.trapiche.settings.SignalsProperties;
import io.trapiche.start.SpreadWakes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Feeds and hooks are guarded, and orders found that nobody told of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SignalsProperties.class, ReconciliationProperties.class})
class SignalsWiring {

    @Bean
    PostgresGuardedSignals guardedSignals(
            DataSource dataSource,
            TransactionOperations transactions,
            WorkQueue workQueue,
            InstantSource clock) {
        return new PostgresGuardedSignals(dataSource, transactions, workQueue, clock);
    }

    @Bean
    PostgresBackfills backfills(
            DataSource dataSource,
            TransactionOperations transactions,
            PostgresInbox inbox,
            WorkQueue workQueue,
            InstantSource clock) {
        return new PostgresBackfills(dataSource, transactions, inbox, workQueue, clock);
    }

    @Bean
    SignalsMeter signalsMeter(
            PostgresGuardedSignals signals,
            PostgresBackfills backfills,
            WishedSignals wishes,
            ServiceProperties service,
            InstantSource clock,
            MeterRegistry meters) {
        SignalsMeter meter = new SignalsMeter(signals, backfills, wishes, clock, meters);
        service.accounts().keySet().forEach(name -> meter.show(new AccountName(name)));
        return meter;
    }

    @Bean
    NowAndThen signalsReadings(SignalsMeter meter) {
        return new NowAndThen("signals", Duration.ofSeconds(15), meter::refresh);
    }

    @Bean
    CallbacksMeter callbacksMeter(
            DataSource dataSource,
            ServiceProperties service,
            InstantSource clock,
            MeterRegistry meters) {
        MissingCallbacks callbacks = new MissingCallbacks(dataSource, clock);
        List<AccountName> accounts =
                service.accounts().keySet().stream().map(AccountName::new).toList();
        return new CallbacksMeter(() -> callbacks.among(accounts), meters);
    }

    @Bean
    NowAndThen callbacksReadings(CallbacksMeter meter) {
        return new NowAndThen("callbacks", Duration.ofMinutes(1), meter::refresh);
    }

    @Bean
    HealthIndicator callbacksHealthIndicator(CallbacksMeter meter) {
        return new CallbacksHealth(meter);
    }

    @Bean
    HealthIndicator signalsHealthIndicator(SignalsMeter meter) {
        return new SignalsHealth(meter);
    }

    @Bean
    Worker guardSignals(
            SignalConfigurations vtex,
            PostgresGuardedSignals signals,
            WishedSignals wishes,
            SignalsProperties settings,
            InstantSource clock,
            SignalsMeter meter) {
        return new GuardSignalsWorker(
                vtex, signals, wishes, clock, settings.pauses(), meter::restoredOne);
    }

    @Bean
    Worker backfill(
            OrderListing listing,
            PostgresBackfills backfills,
            Application.Aggregates aggregates,
            SignalsProperties settings,
            ReconciliationProperties reconciliation,
            WishedSignals wishes,
            InstantSource clock,
            SignalsMeter meter) {
        return new BackfillWorker(
                listing,
                backfills,
                aggregates.omsOrders(),
                settings.backfill(reconciliation),
                clock,
                new BackfillAlarm(meter::found),
                wishes::shouldTellOf);
    }

    /** VTEX pings a hook before it takes it, so this waits until the endpoint is served. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> guardWhenReady(
            ServiceProperties service, WorkQueue workQueue, InstantSource clock) {
        List<AccountName> accounts =
                service.accounts().keySet().stream().map(AccountName::new).toList();
        return _ -> SpreadWakes.wake(workQueue, WorkKind.GUARD_SIGNALS, accounts, clock.instant());
    }
}
