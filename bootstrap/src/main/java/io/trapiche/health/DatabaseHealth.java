package io.trapiche.health;

import io.trapiche.adapter.postgres.check.NoConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
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
    private final String url;
    private final InstantSource clock;
    private @Nullable Instant downSince;
    private @Nullable CompletableFuture<Boolean> asked;

    /**
     * Of the service's own connections.
     *
     * @param url where they lead, as JDBC has it; told without what may be secret
     */
    public DatabaseHealth(DataSource dataSource, String url, InstantSource clock) {
        this.dataSource = dataSource;
        this.url = url;
        this.clock = clock;
    }

    @Override
    public Health health() {
        try {
            boolean valid = question().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return valid ? up() : down(NoConnection.SILENT.told(url));
        } catch (ExecutionException failure) {
            return down(what(failure.getCause()));
        } catch (TimeoutException _) {
            return down(NoConnection.SILENT.told(url));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return down("the question was interrupted");
        }
    }

    /**
     * The pool's own failure, when it has no connection to give, has the last one's code or none.
     */
    private String what(@Nullable Throwable cause) {
        if (cause instanceof SQLException failure) {
            return NoConnection.of(failure)
                    .or(() -> noneInTime(failure))
                    .map(why -> why.told(url))
                    .orElse("PostgreSQL fails with " + failure.getSQLState());
        }
        return cause == null ? "no answer" : cause.getClass().getSimpleName();
    }

    private static Optional<NoConnection> noneInTime(SQLException failure) {
        return failure instanceof SQLTransientConnectionException
                ? Optional.of(NoConnection.SILENT)
                : Optional.empty();
    }

    private synchronized Health up() {
        downSince = null;
        return Health.up().build();
    }

    /** Since the first question in vain. */
    private synchronized Health down(String what) {
        Instant since = downSince == null ? clock.instant() : downSince;
        downSince = since;
        return Health.down()
                .withDetail("failure", what)
                .withDetail("since", since.toString())
                .build();
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
