package io.trapiche.adapter.postgres.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.trapiche.testkit.engines.TestDatabase;
import io.trapiche.testkit.engines.TestPostgres;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Connections to one database with all migrations, whose tables are empty at first. The database is
 * the same for all tests: making one takes longer than a test.
 */
public final class MigratedDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 16;
    private static final TestDatabase DATABASE = migrated();

    private final HikariDataSource dataSource;

    public MigratedDatabase() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(DATABASE.jdbcUrl());
        config.setUsername(DATABASE.user());
        config.setPassword(DATABASE.password());
        config.setMaximumPoolSize(CONNECTIONS);
        dataSource = new HikariDataSource(config);
        jdbc().sql(
                        "TRUNCATE domain_event, order_document, event_token, inbox, work_queue, work_member,"
                                + " order_view, integration_log, guarded_signal, backfill, backfill_order")
                .update();
    }

    private static TestDatabase migrated() {
        TestDatabase database = TestPostgres.freshDatabase();
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .load()
                .migrate();
        return database;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
