package io.trapiche.health;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import io.trapiche.testkit.checking.SilentPort;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class DatabaseLinesTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final LoggerContext context = new LoggerContext();
    private final Logger scheduler = context.getLogger("com.github.kagkarlsson.scheduler.Run");
    private final HikariDataSource nowhere = new HikariDataSource();

    @BeforeEach
    void listen() {
        lines.setContext(context);
        lines.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(lines);
        context.addTurboFilter(new DatabaseLines(context.getLogger("told"), now::get));
        nowhere.setJdbcUrl("jdbc:postgresql://127.0.0.1:%d/x".formatted(SilentPort.closed()));
        nowhere.setInitializationFailTimeout(-1);
        nowhere.setConnectionTimeout(250);
    }

    @AfterEach
    void close() {
        nowhere.close();
    }

    @Test
    void one_line_a_minute_tells_what_is_missed_and_why_without_a_stack() {
        Throwable missed = missed();
        for (int i = 0; i < 50; i++) {
            scheduler.error("Unhandled exception. Will keep running.", missed);
        }

        assertThat(lines.list).hasSize(1);
        assertThat(lines.list.getFirst().getThrowableProxy()).isNull();
        assertThat(lines.list.getFirst().getFormattedMessage())
                .startsWith(scheduler.getName() + ": Unhandled exception.")
                .contains("(no PostgreSQL: ");

        now.set(Instant.EPOCH.plusSeconds(61));
        scheduler.error("Unhandled exception. Will keep running.", missed);

        assertThat(lines.list).hasSize(3);
        assertThat(lines.list.get(1).getFormattedMessage()).endsWith("49 more");
    }

    @Test
    void a_failure_behind_arguments_is_one_too() {
        scheduler.warn("{} failed {} times and goes on", "export", 2, missed());

        assertThat(lines.list).hasSize(1);
        assertThat(lines.list.getFirst().getThrowableProxy()).isNull();
        assertThat(lines.list.getFirst().getFormattedMessage())
                .contains(": export failed 2 times and goes on (no PostgreSQL: ");
    }

    @Test
    void what_the_pool_says_of_each_connection_is_told_once() {
        for (int i = 0; i < 50; i++) {
            context.getLogger("com.zaxxer.hikari.pool.PoolBase").warn("{} failed", i);
        }

        assertThat(lines.list).hasSize(1);
    }

    @Test
    void other_failures_keep_their_stack() {
        scheduler.error("broken", new IllegalStateException(new SQLException("x", "42P01")));
        scheduler.error("broken", new IllegalStateException("y"));

        assertThat(lines.list)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.getThrowableProxy()).isNotNull());
    }

    /** As whoever needs a connection sees it. */
    private Throwable missed() {
        try (Connection connection = nowhere.getConnection()) {
            throw new AssertionError(connection);
        } catch (SQLException failure) {
            return new IllegalStateException(failure);
        }
    }
}
