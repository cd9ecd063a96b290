package io.trapiche.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.testkit.engines.TestPostgres;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.datasource.AbstractDataSource;

class DatabaseHealthTest {

    @Test
    void a_database_that_answers_is_up() {
        DatabaseHealth health = new DatabaseHealth(TestPostgres.freshDatabase().dataSource());

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void one_that_does_not_answer_is_down_within_two_seconds() {
        Hanging hanging = new Hanging();
        DatabaseHealth health = new DatabaseHealth(hanging);
        Instant before = Instant.now();

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
        hanging.released.countDown();
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
