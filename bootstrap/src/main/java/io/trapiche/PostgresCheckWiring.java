package io.trapiche;

import com.zaxxer.hikari.HikariConfig;
import io.trapiche.adapter.postgres.check.DatabaseAddress;
import io.trapiche.adapter.postgres.check.PostgresCheck;
import io.trapiche.application.checking.port.LiveCheck;
import io.trapiche.settings.SellersAgainstStored;
import io.trapiche.settings.ServiceProperties;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** A look at PostgreSQL, with the connections that the service's pool would make. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataSourceProperties.class)
class PostgresCheckWiring {

    /** That which waits for notifications. */
    private static final int OUTSIDE_THE_POOL = 1;

    @Bean
    LiveCheck postgresCheck(
            DataSourceProperties properties, ServiceProperties service, Environment settings) {
        HikariConfig pool =
                Binder.get(settings).bindOrCreate("spring.datasource.hikari", HikariConfig.class);
        Map<String, String> ofDriver = new HashMap<>();
        pool.getDataSourceProperties()
                .forEach((name, value) -> ofDriver.put(name.toString(), value.toString()));
        return new PostgresCheck(
                new DatabaseAddress(
                        properties.determineUrl(),
                        properties.determineUsername(),
                        properties.determinePassword(),
                        ofDriver,
                        pool.getMaximumPoolSize() + OUTSIDE_THE_POOL),
                stored ->
                        SellersAgainstStored.findings(
                                service.wishedSellers(),
                                seller -> seller.refusedBy(stored.apply(seller.account()))));
    }
}
