package io.trapiche.health;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.trapiche.application.logging.LimitedLog;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * While PostgreSQL is away everybody who needs it fails again and again, each with a stack trace
 * that says nothing new: one line a minute of each is written, with the cause. Named in {@code
 * logback.xml}.
 */
public final class DatabaseLines extends TurboFilter {

    /** It tells of each connection that it throws away. */
    private static final String POOL = "com.zaxxer.hikari";

    private static final int DEEPEST = 16;

    private final LimitedLog limited;

    public DatabaseLines() {
        this(LoggerFactory.getLogger("io.trapiche.database"), InstantSource.system());
    }

    DatabaseLines(org.slf4j.Logger log, InstantSource clock) {
        this.limited = LimitedLog.of(log, clock, 1);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable failure) {
        if (format == null
                || !level.isGreaterOrEqual(Level.WARN)
                || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        var message = MessageFormatter.arrayFormat(format, arguments);
        Optional<SQLException> away = away(failure == null ? message.getThrowable() : failure);
        if (away.isEmpty() && !logger.getName().startsWith(POOL)) {
            return FilterReply.NEUTRAL;
        }
        limited.warn(
                logger.getName(),
                "{}: {}{}",
                logger.getName(),
                message.getMessage(),
                away.map(cause -> " (no PostgreSQL: " + cause.getMessage() + ")").orElse(""));
        return FilterReply.DENY;
    }

    /** The innermost failure that tells of a connection, and of nothing that was asked. */
    private static Optional<SQLException> away(@Nullable Throwable failure) {
        SQLException innermost = null;
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException told && isOfConnection(told)) {
                innermost = told;
            }
            cause = cause.getCause();
        }
        return Optional.ofNullable(innermost);
    }

    /** By the classes of PostgreSQL's table of error codes: connections, and a server that ends. */
    private static boolean isOfConnection(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return failure instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P");
    }
}
