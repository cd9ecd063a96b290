package io.trapiche.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether PostgreSQL answers, said within a second and a half: who asks for health waits no longer
 * than that, whatever a connection waits for. One question is asked at a time.
 */
public final class DatabaseHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final DataSource dataSource;
    private @Nullable CompletableFuture<Boolean> asked;

    public DatabaseHealth(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Health health() {
        try {
            boolean valid = question().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return valid ? Health.up().build() : Health.down().build();
        } catch (ExecutionException failure) {
            return down(failure.getCause() == null ? failure : failure.getCause());
        } catch (TimeoutException late) {
            return down(late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return down(stopped);
        }
    }

    private static Health down(Throwable cause) {
        return Health.down().withDetail("failure", cause.getClass().getSimpleName()).build();
    }

    private synchronized CompletableFuture<Boolean> question() {
        CompletableFuture<Boolean> last = asked;
        if (last != null && !last.isDone()) {
            return last;
        }
        CompletableFuture<Boolean> next = new CompletableFuture<>();
        asked = next;
        Thread _ = Thread.ofVirtual().name("database-health").start(() -> ask(next));
        return next;
    }

    private void ask(CompletableFuture<Boolean> answer) {
        try (Connection connection = dataSource.getConnection()) {
            answer.complete(connection.isValid(1));
        } catch (SQLException | RuntimeException failure) {
            answer.completeExceptionally(failure);
        }
    }
}
