package io.trapiche.adapter.postgres.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.testkit.engines.TestDatabase;
import io.trapiche.testkit.engines.TestPostgres;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What earlier versions left in the inbox. */
class EmptiedInboxTest {

    @Test
    void an_upgrade_empties_bodies_that_nobody_reads() {
        DataSource database = database(TestPostgres.freshDatabase());
        migrate(database, "103");
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql(
                        """
                        INSERT INTO inbox (source, account, dedupe_key, subject, body, received_at, processed_at)
                        VALUES ('FEED', 'lojademo', '1', 'oms-order/lojademo/FRD-1', '{"token":"s3cret"}', now(), null),
                               ('FEED', 'lojademo', '2', 'oms-order/lojademo/FRD-1', '{"token":"s3cr', now(), now()),
                               ('PROCESSING_RESULT', 'lojademo', '3', 'oms-order/lojademo/FRD-1', '{"code":"SOI001"}', now(), null),
                               ('PROCESSING_RESULT', 'lojademo', '4', 'oms-order/lojademo/FRD-1', '{"token":"s3cret"}', now(), now())
                        """)
                .update();

        migrate(database, "latest");

        assertThat(jdbc.sql("SELECT body FROM inbox ORDER BY id").query(String.class).list())
                .containsExactly("{}", "{}", "{\"code\":\"SOI001\"}", "{}");
        assertThat(
                        jdbc.sql("SELECT count(*) FROM inbox WHERE processed_at IS NULL")
                                .query(Long.class)
                                .single())
                .isEqualTo(2);
    }

    private static DataSource database(TestDatabase database) {
        return new DriverManagerDataSource(
                database.jdbcUrl(), database.user(), database.password());
    }

    private static void migrate(DataSource database, String target) {
        Flyway.configure().dataSource(database).target(target).load().migrate();
    }
}
