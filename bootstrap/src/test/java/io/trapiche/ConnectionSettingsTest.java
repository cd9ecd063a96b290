package io.trapiche;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.trapiche.testkit.engines.TestDatabase;
import io.trapiche.testkit.engines.TestPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ConnectionSettingsTest {

    @Test
    void the_service_has_its_own_idle_transactions_ended() throws IOException {
        TestDatabase database = TestPostgres.freshDatabase();
        HikariConfig config = asShipped();
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMinimumIdle(1);

        try (HikariDataSource pool = new HikariDataSource(config)) {
            assertThat(
                            JdbcClient.create(pool)
                                    .sql(
                                            "select setting || ' ' || source from pg_settings"
                                                    + " where name ="
                                                    + " 'idle_in_transaction_session_timeout'")
                                    .query(String.class)
                                    .single())
                    .isEqualTo("10000 client");
        }
    }

    private static HikariConfig asShipped() throws IOException {
        var sources =
                new YamlPropertySourceLoader()
                        .load("application", new ClassPathResource("application.yaml"));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("spring.datasource.hikari", HikariConfig.class)
                .get();
    }
}
