package io.trapiche;

import io.micrometer.core.instrument.MeterRegistry;
import io.trapiche.adapter.postgres.signal.PostgresBackfills;
import io.trapiche.application.Application;
import io.trapiche.application.backfill.ReconcileOrdersWorker;
import io.trapiche.application.guarding.port.WishedSignals;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.WorkQueue;
import io.trapiche.application.work.port.Worker;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.health.ReconciliationHealth;
import io.trapiche.metrics.NowAndThen;
import io.trapiche.metrics.ReconciliationMeter;
import io.trapiche.settings.ReconciliationProperties;
import io.trapiche.settings.ServiceProperties;
import io.trapiche.settings.SignalsProperties;
import io.trapiche.start.SpreadWakes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Orders are compared with VTEX's lists, whatever was told of them. */
@Configuration(proxyBeanMethods = false)
class ReconciliationWiring {

    @Bean
    Worker reconcileOrders(
            PostgresBackfills backfills,
            Application application,
            WishedSignals wishes,
            ReconciliationProperties settings,
            SignalsProperties signals,
            InstantSource clock) {
        return new ReconcileOrdersWorker(
                backfills,
                application.sellers(),
                wishes,
                settings.settings(signals.indexLag()),
                clock);
    }

    @Bean
    ReconciliationMeter reconciliationMeter(
            PostgresBackfills backfills,
            WishedSignals wishes,
            ReconciliationProperties settings,
            MeterRegistry meters) {
        return new ReconciliationMeter(backfills, wishes, settings.enabled(), meters);
    }

    @Bean
    NowAndThen reconciliationReadings(ReconciliationMeter meter) {
        return new NowAndThen("reconciliation", Duration.ofSeconds(15), meter::refresh);
    }

    @Bean
    HealthIndicator reconciliationHealthIndicator(ReconciliationMeter meter) {
        return new ReconciliationHealth(meter);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> reconcileWhenReady(
            ServiceProperties service,
            ReconciliationProperties settings,
            WorkQueue workQueue,
            InstantSource clock) {
        List<AccountName> accounts =
                service.accounts().keySet().stream().map(AccountName::new).toList();
        return _ ->
                SpreadWakes.after(
                        settings.every(), workQueue, WorkKind.RECONCILE, accounts, clock.instant());
    }
}
