package io.trapiche.adapter.postgres.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.testkit.engines.TestDatabase;
import io.trapiche.testkit.engines.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Instances that share a database, of which nothing but notifications is needed. */
class NotifyingTest {

    private static final int PATIENCE_MILLIS = 20_000;

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final CommitSignal heard = new CommitSignal();
    private final EventNotifications one =
            new EventNotifications(database.dataSource(), new CommitSignal());
    private final EventNotifications other = new EventNotifications(database.dataSource(), heard);

    @BeforeEach
    void start() {
        one.start();
        awaitListeners(1);
    }

    @AfterEach
    void stop() {
        one.stop();
        other.stop();
    }

    @Test
    void other_instances_hear_of_events() throws InterruptedException {
        other.start();
        awaitListeners(2);
        while (heard.await(Duration.ofMillis(500))) {
            // Its own beginning, and that of the other.
        }

        one.recorded();

        assertThat(heard.await(Duration.ofMillis(PATIENCE_MILLIS))).isTrue();
    }

    @Test
    void while_nobody_else_listens_nothing_is_sent() throws SQLException {
        try (Connection outsider = database.dataSource().getConnection();
                Statement statement = outsider.createStatement()) {
            statement.execute("LISTEN trapiche_events -- by somebody who is no instance");
            PGConnection notifications = outsider.unwrap(PGConnection.class);
            await().until(
                            () -> {
                                one.recorded();
                                return hasLooked();
                            });
            var _ = notifications.getNotifications(1);

            one.recorded();

            assertThat(sent(notifications, 1_000)).isZero();
            other.start();
            awaitListeners(2);
            assertThat(sent(notifications, PATIENCE_MILLIS)).isPositive();
        }
    }

    private static int sent(PGConnection notifications, int millis) throws SQLException {
        PGNotification[] heard = notifications.getNotifications(millis);
        return heard == null ? 0 : heard.length;
    }

    private boolean hasLooked() {
        return count("query like 'select count(*) <> 1%' and state = 'idle'") == 1;
    }

    private void awaitListeners(int instances) {
        await().until(() -> count("query = 'listen trapiche_events'") == instances);
    }

    private int count(String sessions) {
        return JdbcClient.create(database.dataSource())
                .sql(
                        "select count(*) from pg_stat_activity where datname = current_database() and "
                                + sessions)
                .query(Integer.class)
                .single();
    }
}
