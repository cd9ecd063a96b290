package io.trapiche.adapter.erp;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trapiche.adapter.erp.command.CommandAdmission;
import io.trapiche.adapter.erp.command.CommandListeners;
import io.trapiche.adapter.erp.command.CommandMeters;
import io.trapiche.adapter.erp.command.RegisteredAccounts;
import io.trapiche.adapter.erp.command.reading.ActionsAsCommands;
import io.trapiche.adapter.erp.export.HeldAccounts;
import io.trapiche.adapter.erp.export.KafkaEventExport;
import io.trapiche.adapter.erp.topics.AccountTopics;
import io.trapiche.adapter.erp.topics.KafkaReach;
import io.trapiche.adapter.erp.topics.PositionsTopic;
import io.trapiche.application.events.port.EventExport;
import io.trapiche.application.events.port.StatesOfOrders;
import io.trapiche.application.instructing.port.ErpCommandUseCase;
import io.trapiche.application.instructing.port.OmsActionReader;
import io.trapiche.application.tracing.Traces;
import io.trapiche.application.vtex.port.OrderContents;
import io.trapiche.domain.fiscal.FiscalPolicies;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Kafka for ERP systems: the export of events, and commands in while the context runs. Counts in
 * the {@link MeterRegistry} and tells {@link Traces} if there are any. Reads what others than ERP
 * systems ask for in the same words.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ErpProperties.class)
public class ErpConfiguration {

    @Bean(destroyMethod = "close")
    Admin erpKafkaAdmin(ErpProperties properties) {
        return Admin.create(properties.connection().with(Map.of()));
    }

    @Bean
    AccountTopics accountTopics(Admin erpKafkaAdmin, ErpProperties properties) {
        return new AccountTopics(erpKafkaAdmin, properties.topics());
    }

    @Bean
    KafkaReach kafkaReach(Admin erpKafkaAdmin, ErpProperties properties) {
        return new KafkaReach(erpKafkaAdmin, properties.bootstrapServers());
    }

    @Bean
    HeldAccounts heldAccounts(InstantSource clock) {
        return new HeldAccounts(clock);
    }

    @Bean
    EventExport eventExport(
            Admin erpKafkaAdmin,
            AccountTopics accountTopics,
            StatesOfOrders statesOfOrders,
            OrderContents orderContents,
            HeldAccounts heldAccounts,
            ObjectProvider<Traces> traces,
            ErpProperties properties) {
        return KafkaEventExport.to(
                properties.connection(),
                new KafkaEventExport.Surroundings(
                        new PositionsTopic(
                                erpKafkaAdmin, properties.topics(), properties.segments()),
                        accountTopics,
                        statesOfOrders,
                        orderContents,
                        heldAccounts,
                        traces.getIfAvailable(Traces::none)),
                properties.export());
    }

    @Bean
    CommandAdmission commandAdmission(RegisteredAccounts registeredAccounts, InstantSource clock) {
        return new CommandAdmission(registeredAccounts, clock);
    }

    @Bean
    CommandMeters commandMeters(ObjectProvider<MeterRegistry> meters, InstantSource clock) {
        return new CommandMeters(meters.getIfAvailable(SimpleMeterRegistry::new), clock);
    }

    @Bean
    OmsActionReader omsActionReader(FiscalPolicies fiscalPolicies) {
        return new ActionsAsCommands(fiscalPolicies);
    }

    @Bean
    CommandListeners commandListeners(
            AccountTopics accountTopics,
            CommandAdmission commandAdmission,
            ErpCommandUseCase erpCommandUseCase,
            FiscalPolicies fiscalPolicies,
            ErpProperties properties,
            CommandMeters commandMeters,
            InstantSource clock) {
        return new CommandListeners(
                properties.connection(),
                accountTopics,
                commandAdmission,
                erpCommandUseCase,
                fiscalPolicies,
                properties.commands(),
                commandMeters,
                clock);
    }
}
