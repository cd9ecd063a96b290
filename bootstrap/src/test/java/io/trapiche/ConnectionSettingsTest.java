package io.trapiche;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.trapiche.testkit.engines.TestDatabase;
import io.trapiche.testkit.engines.TestPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ConnectionSettingsTest {

    @Test
    void the_service_has_its_own_idle_transactions_ended_and_plans_once() throws IOException {
        TestDatabase database = TestPostgres.freshDatabase();
        HikariConfig config = asShipped();
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMinimumIdle(1);

        try (HikariDataSource pool = new HikariDataSource(config)) {
            assertThat(setting(pool, "idle_in_transaction_session_timeout"))
                    .isEqualTo("10000 client");
            assertThat(setting(pool, "plan_cache_mode")).isEqualTo("force_generic_plan client");
        }
    }

    private static String setting(DataSource pool, String name) {
        return JdbcClient.create(pool)
                .sql("select setting || ' ' || source from pg_settings where name = ?")
                .param(name)
                .query(String.class)
                .single();
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
