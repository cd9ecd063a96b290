package io.trapiche;

import io.trapiche.adapter.console.ConsoleConfiguration;
import io.trapiche.adapter.erp.ErpConfiguration;
import io.trapiche.adapter.marketplace.grpc.MarketplaceConfiguration;
import io.trapiche.adapter.vtex.VtexConfiguration;
import io.trapiche.engines.EngineFailed;
import io.trapiche.http.HttpWiring;
import io.trapiche.local.Ending;
import io.trapiche.local.IllegalSettings;
import io.trapiche.local.LocalCredentials;
import io.trapiche.local.LocalMode;
import io.trapiche.local.LocalSettings;
import io.trapiche.start.Assembly;
import io.trapiche.start.ReadModelsCommand;
import io.trapiche.start.SettingsBeforeStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Starts Trapiche: in local mode when nothing is configured, else against the PostgreSQL and Kafka
 * that are.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    PostgresWiring.class,
    ApplicationWiring.class,
    OperationsWiring.class,
    SettingsWiring.class,
    VtexConfiguration.class,
    MarketplaceConfiguration.class,
    ErpConfiguration.class,
    ConsoleConfiguration.class,
    HttpWiring.class
})
public class TrapicheApplication {

    private static final Logger log = LoggerFactory.getLogger(TrapicheApplication.class);

    public static void main(String[] args) {
        try {
            start(args);
        } catch (EngineFailed | IllegalSettings refused) {
            log.error("{}", refused.getMessage());
            System.exit(1);
        } catch (RuntimeException failed) {
            // Spring has said why; a thread that something left behind must not keep the process.
            log.error("the start failed: {}", failed.getClass().getName());
            System.exit(1);
        }
    }

    private static void start(String[] args) {
        ConfigurableEnvironment settings = SettingsBeforeStart.read(args);
        boolean rebuild = ReadModelsCommand.isGiven(settings);
        String[] options = rebuild ? ReadModelsCommand.asOwnInstance(args) : args;
        switch (Assembly.choose(settings)) {
            case LOCAL -> local(LocalSettings.of(settings), options, rebuild);
            case CONFIGURED -> configured(settings, options, rebuild);
        }
    }

    private static void local(LocalSettings settings, String[] options, boolean rebuild) {
        LocalMode local = LocalMode.start(settings, TrapicheApplication.class, options);
        if (rebuild) {
            try (local) {
                ReadModelsCommand.run(local.service());
            }
        } else {
            local.welcome();
        }
    }

    private static void configured(
            ConfigurableEnvironment settings, String[] options, boolean rebuild) {
        LocalCredentials.refuse(settings);
        Ending.inTime();
        ConfigurableApplicationContext service =
                SpringApplication.run(TrapicheApplication.class, options);
        if (rebuild) {
            try (service) {
                ReadModelsCommand.run(service);
            }
        }
    }
}
