package io.trapiche.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.trapiche.application.logging.LimitedLog;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * Limits what libraries of the edges warn of, since strangers cause it at will, and cuts VTEX's
 * paths out of it. Named in {@code logback.xml}.
 */
public final class EdgeLines extends TurboFilter {

    private static final List<String> LIBRARIES =
            List.of(
                    "io.grpc",
                    "io.netty",
                    "reactor",
                    "org.springframework.web",
                    "org.springframework.http",
                    "org.springframework.boot.webflux");

    private final LimitedLog limited =
            LimitedLog.of(
                    LoggerFactory.getLogger("io.trapiche.http.libraries"), InstantSource.system());

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
                || !level.isGreaterOrEqual(logger.getEffectiveLevel())
                || LIBRARIES.stream().noneMatch(logger.getName()::startsWith)) {
            return FilterReply.NEUTRAL;
        }
        var message = MessageFormatter.arrayFormat(format, arguments, failure);
        Throwable told = message.getThrowable();
        limited.warn(
                logger.getName(),
                "{}: {}",
                logger.getName(),
                Telling.masked(String.valueOf(message.getMessage())),
                told == null ? null : Telling.of(told));
        return FilterReply.DENY;
    }
}
