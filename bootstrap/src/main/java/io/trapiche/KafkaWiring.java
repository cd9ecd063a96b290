package io.trapiche;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.trapiche.adapter.erp.command.CommandAdmission;
import io.trapiche.adapter.erp.export.HeldAccounts;
import io.trapiche.adapter.erp.topics.KafkaReach;
import io.trapiche.health.CommandsHealth;
import io.trapiche.health.KafkaHealth;
import io.trapiche.metrics.HeldAccountsMeters;
import io.trapiche.metrics.KafkaMeter;
import io.trapiche.metrics.NowAndThen;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tells how Kafka, and ERPs behind it, take part. */
@Configuration(proxyBeanMethods = false)
class KafkaWiring {

    @Bean
    MeterBinder heldAccountsMeters(HeldAccounts held) {
        return new HeldAccountsMeters(held);
    }

    @Bean
    HealthIndicator commandsHealthIndicator(CommandAdmission admission) {
        return new CommandsHealth(admission::waiting);
    }

    @Bean
    MeterBinder waitingCommandsMeter(CommandAdmission admission) {
        return meters ->
                Gauge.builder("trapiche.commands.waiting", admission, one -> one.waiting().size())
                        .description("accounts whose commands wait: nobody registered them")
                        .baseUnit("accounts")
                        .strongReference(true)
                        .register(meters);
    }

    @Bean
    KafkaMeter kafkaMeter(KafkaReach reach, InstantSource clock, MeterRegistry meters) {
        return new KafkaMeter(reach::fault, clock, meters);
    }

    @Bean
    NowAndThen kafkaReadings(KafkaMeter meter) {
        return new NowAndThen("kafka", Duration.ofSeconds(15), meter::refresh);
    }

    @Bean
    HealthIndicator kafkaHealthIndicator(KafkaMeter meter) {
        return new KafkaHealth(meter);
    }
}
