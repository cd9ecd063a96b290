package io.trapiche;

import io.trapiche.adapter.console.ConsoleConfiguration;
import io.trapiche.adapter.erp.ErpConfiguration;
import io.trapiche.adapter.marketplace.grpc.MarketplaceConfiguration;
import io.trapiche.adapter.vtex.VtexConfiguration;
import io.trapiche.http.HttpWiring;
import io.trapiche.start.Assembly;
import io.trapiche.start.Ending;
import io.trapiche.start.LocalCredentials;
import io.trapiche.start.OneTimeCommands;
import io.trapiche.start.SettingsBeforeStart;
import io.trapiche.start.StartOrExit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;

/** The service, on a PostgreSQL and a Kafka that somebody runs. */
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

    public static void main(String[] args) {
        StartOrExit.run(
                () -> {
                    ConfigurableEnvironment settings = SettingsBeforeStart.read(args);
                    Assembly.requireConfigured(settings);
                    start(settings, args);
                });
    }

    /** Starts the service on the PostgreSQL and Kafka that these settings name. */
    public static void start(ConfigurableEnvironment settings, String[] args) {
        LocalCredentials.refuse(settings);
        Ending.inTime();
        ConfigurableApplicationContext service =
                SpringApplication.run(
                        TrapicheApplication.class, OneTimeCommands.options(settings, args));
        if (OneTimeCommands.isGiven(settings)) {
            try (service) {
                OneTimeCommands.run(service);
            }
        }
    }
}
