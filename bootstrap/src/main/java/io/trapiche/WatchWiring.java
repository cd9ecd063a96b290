package io.trapiche;

import io.micrometer.core.instrument.MeterRegistry;
import io.trapiche.adapter.postgres.readmodel.PostgresWatchedOrders;
import io.trapiche.application.Application;
import io.trapiche.application.watch.WatchOrdersWorker;
import io.trapiche.application.watch.port.WatchedOrders;
import io.trapiche.application.work.port.SweptWorkQueue;
import io.trapiche.application.work.port.Worker;
import io.trapiche.health.OverdueOrdersHealth;
import io.trapiche.metrics.NowAndThen;
import io.trapiche.metrics.OverdueOrdersMeter;
import io.trapiche.settings.WatchProperties;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** What looks for orders that stand too long in VTEX, and tells of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WatchProperties.class)
class WatchWiring {

    @Bean
    WatchedOrders watchedOrders(DataSource dataSource) {
        return new PostgresWatchedOrders(dataSource);
    }

    @Bean
    Worker watchOrders(
            WatchedOrders orders,
            TransactionOperations transactions,
            SweptWorkQueue workQueue,
            WatchProperties watch,
            InstantSource clock) {
        return new WorkInTransaction(
                transactions, new WatchOrdersWorker(orders, workQueue, watch.settings(), clock));
    }

    @Bean
    Worker readOverdue(Application application, WatchedOrders orders) {
        return application.overdueReadings(orders);
    }

    @Bean
    OverdueOrdersMeter overdueOrdersMeter(WatchedOrders orders, MeterRegistry meters) {
        return new OverdueOrdersMeter(orders, meters);
    }

    @Bean
    NowAndThen overdueOrdersReadings(OverdueOrdersMeter meter) {
        return new NowAndThen("overdue-orders", Duration.ofSeconds(15), meter::refresh);
    }

    @Bean
    HealthIndicator overdueOrdersHealthIndicator(OverdueOrdersMeter meter) {
        return new OverdueOrdersHealth(meter);
    }
}
