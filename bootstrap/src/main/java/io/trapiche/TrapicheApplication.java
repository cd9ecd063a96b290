package io.trapiche;

import io.trapiche.adapter.erp.ErpConfiguration;
import io.trapiche.adapter.marketplace.grpc.MarketplaceConfiguration;
import io.trapiche.adapter.vtex.VtexConfiguration;
import io.trapiche.engines.EngineFailed;
import io.trapiche.local.LocalCredentials;
import io.trapiche.local.LocalMode;
import io.trapiche.local.LocalSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
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
    VtexConfiguration.class,
    MarketplaceConfiguration.class,
    ErpConfiguration.class
})
public class TrapicheApplication {

    private static final Logger log = LoggerFactory.getLogger(TrapicheApplication.class);

    public static void main(String[] args) {
        try {
            start(args);
        } catch (EngineFailed | IllegalSettings refused) {
            log.error("{}", refused.getMessage());
            System.exit(1);
        }
    }

    private static void start(String[] args) {
        ConfigurableEnvironment settings = SettingsBeforeStart.read(args);
        switch (Assembly.choose(settings)) {
            case LOCAL -> LocalMode.start(LocalSettings.of(settings), args);
            case CONFIGURED -> {
                LocalCredentials.refuse(settings);
                SpringApplication.run(TrapicheApplication.class, args);
            }
        }
    }
}
