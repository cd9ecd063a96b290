package io.trapiche.adapter.postgres.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.eventsourcing.EventTypeRegistry;
import io.trapiche.engines.EmbeddedPostgreSql;
import io.trapiche.engines.EngineSettings;
import io.trapiche.testkit.engines.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who holds events back, on a server of the test's own: it takes prepared transactions, and the
 * holder belongs to somebody whose sessions the service's role may not look into.
 */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class NamingHoldersTest {

    private static final String EVENT =
            """
            insert into domain_event (aggregate_identifier, sequence_number, event_identifier, type, recorded_at,
                                      payload_type, payload_revision, payload, meta_data)
            values (gen_random_uuid(), 0, gen_random_uuid(), 'seller-account', now(),
                    'seller-account.franchises-enabled', '1', '{"at":"2026-03-02T12:00:00Z"}', '{}')
            """;

    private EmbeddedPostgreSql server;
    private DataSource dataSource;
    private PostgresEventLog log;
    private EventTail tail;

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws SQLException {
        EngineSettings settings = EngineSettings.in(folder.resolve("postgresql"));
        server = EmbeddedPostgreSql.start(settings);
        try (Connection admin = somebodyElse()) {
            execute(admin, "alter system set max_prepared_transactions = 10");
        }
        server.close();
        server = EmbeddedPostgreSql.start(settings);
        dataSource =
                new TestDatabase(
                                EmbeddedPostgreSql.DATABASE,
                                server.jdbcUrl(),
                                EmbeddedPostgreSql.USER,
                                EmbeddedPostgreSql.PASSWORD)
                        .dataSource();
        var _ = Flyway.configure().dataSource(dataSource).load().migrate();
        log =
                new PostgresEventLog(
                        dataSource,
                        new EventSerializer(new EventTypeRegistry(), (_, snapshot) -> snapshot));
        tail = new EventTail(log, dataSource, new CommitSignal(), Duration.ofMillis(100));
        tail.start();
    }

    @AfterAll
    void stop() {
        tail.stop();
        server.close();
    }

    @Test
    void a_prepared_transaction_is_named_by_its_gid() throws SQLException {
        try (Connection other = somebodyElse()) {
            execute(other, "begin");
            execute(other, "select pg_current_xact_id()");
            execute(other, "prepare transaction 'nightly-settlement-7'");
            try {
                assertThat(held())
                        .startsWith(
                                "prepared transaction nightly-settlement-7 of database postgres,"
                                        + " prepared ");
            } finally {
                execute(other, "rollback prepared 'nightly-settlement-7'");
            }
        }
        await().until(() -> readers() == null);
    }

    @Test
    void a_role_that_may_not_see_more_gets_the_pid_and_the_grant_to_give() throws SQLException {
        try (Connection other = somebodyElse()) {
            execute(other, "begin");
            execute(other, "create temporary table report_lines (line text)");
            int pid = other.unwrap(org.postgresql.PGConnection.class).getBackendPID();

            assertThat(held())
                    .startsWith("pid " + pid + ", ")
                    .endsWith("to see more: GRANT pg_read_all_stats TO trapiche")
                    .doesNotContain("report_lines");
            execute(other, "rollback");
        }
        await().until(() -> readers() == null);
    }

    @Test
    void once_granted_it_also_says_what_the_session_does_and_since_when() throws SQLException {
        try (Connection other = somebodyElse()) {
            execute(other, "grant pg_read_all_stats to trapiche");
            execute(other, "begin");
            execute(other, "select pg_current_xact_id()");

            assertThat(held()).contains("idle in transaction, open for ").doesNotContain("GRANT");

            execute(other, "rollback");
            execute(other, "revoke pg_read_all_stats from trapiche");
        }
        await().until(() -> readers() == null);
    }

    private String held() {
        var _ = JdbcClient.create(dataSource).sql(EVENT).update();
        BarrierHolder holder =
                await().until(this::readers, (@Nullable BarrierHolder named) -> named != null);
        return Objects.requireNonNull(holder).description();
    }

    /** Whoever holds up readers, of whom there is one. */
    private @Nullable BarrierHolder readers() {
        var _ = log.after(EventPosition.START, 1);
        return tail.holder();
    }

    /** The superuser, in another database. */
    private Connection somebodyElse() throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl("postgres"), EmbeddedPostgreSql.SUPERUSER, "");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
