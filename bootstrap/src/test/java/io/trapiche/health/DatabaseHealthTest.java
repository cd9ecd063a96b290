package io.trapiche.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.testkit.checking.SilentPort;
import io.trapiche.testkit.engines.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DatabaseHealthTest {

    private static final String URL = "jdbc:postgresql://db.example.com:5432/trapiche?password=a";
    private static final String SILENT =
            "PostgreSQL does not answer at jdbc:postgresql://db.example.com:5432/trapiche";

    @Test
    void a_database_that_answers_is_up() {
        DatabaseHealth health = healthOf(TestPostgres.freshDatabase().dataSource());

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void one_that_does_not_answer_is_down_within_two_seconds() {
        Hanging hanging = new Hanging();
        DatabaseHealth health = healthOf(hanging);
        Instant before = Instant.now();

        Health told = health.health();
        assertThat(told.getStatus()).isEqualTo(Status.DOWN);
        assertThat(told.getDetails()).containsEntry("failure", SILENT);

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
        hanging.released.countDown();
    }

    @Test
    void says_in_words_what_is_wrong_and_since_when_until_it_answers_again() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        AtomicReference<DataSource> database = new AtomicReference<>(closed());
        DatabaseHealth health = new DatabaseHealth(inTurn(database), URL, now::get);

        for (long second = 0; second < 2; second++) {
            now.set(Instant.ofEpochSecond(second));
            assertThat(health.health().getDetails())
                    .containsEntry("failure", SILENT)
                    .containsEntry("since", "1970-01-01T00:00:00Z");
        }
        database.set(TestPostgres.freshDatabase().dataSource());
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        database.set(closed());
        now.set(Instant.ofEpochSecond(9));
        assertThat(health.health().getDetails()).containsEntry("since", "1970-01-01T00:00:09Z");
    }

    private static DatabaseHealth healthOf(DataSource dataSource) {
        return new DatabaseHealth(dataSource, URL, InstantSource.system());
    }

    private static DataSource closed() {
        return new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:%d/trapiche".formatted(SilentPort.closed()));
    }

    private static DataSource inTurn(AtomicReference<DataSource> database) {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return database.get().getConnection();
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        };
    }

    private static final class Hanging extends AbstractDataSource {

        private final CountDownLatch released = new CountDownLatch(1);

        @Override
        public Connection getConnection() {
            try {
                released.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("never connected");
        }

        @Override
        public Connection getConnection(String user, String password) {
            return getConnection();
        }
    }
}
