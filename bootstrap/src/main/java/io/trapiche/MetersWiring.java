package io.trapiche;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.trapiche.adapter.erp.command.CommandMeters;
import io.trapiche.adapter.postgres.readmodel.OldestOrders;
import io.trapiche.adapter.postgres.work.WorkQueueDepth;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.metrics.NowAndThen;
import io.trapiche.metrics.OldestOrdersMeter;
import io.trapiche.metrics.WorkMeter;
import io.trapiche.settings.ServiceProperties;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is read from the store now and then, and shown. */
@Configuration(proxyBeanMethods = false)
class MetersWiring {

    @Bean
    OldestOrdersMeter oldestOrdersMeter(
            DataSource dataSource,
            ServiceProperties service,
            InstantSource clock,
            MeterRegistry meters) {
        return new OldestOrdersMeter(
                new OldestOrders(dataSource), accounts(service), clock, meters);
    }

    @Bean
    NowAndThen oldestOrdersReadings(OldestOrdersMeter meter) {
        return new NowAndThen("oldest-orders", Duration.ofSeconds(30), meter::refresh);
    }

    @Bean
    WorkMeter workMeter(DataSource dataSource, MeterRegistry meters) {
        return new WorkMeter(new WorkQueueDepth(dataSource), meters);
    }

    @Bean
    NowAndThen workReadings(WorkMeter meter) {
        return new NowAndThen("work-queue", Duration.ofSeconds(15), meter::refresh);
    }

    @Bean
    MeterBinder commandsOfAccounts(CommandMeters commands, ServiceProperties service) {
        return _ -> accounts(service).forEach(commands::show);
    }

    private static Set<AccountName> accounts(ServiceProperties service) {
        return service.accounts().keySet().stream()
                .map(AccountName::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
