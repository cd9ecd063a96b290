package io.trapiche.application.logging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Warnings that somebody outside can cause at will. The first few of a kind in a minute are
 * written; the others are counted, and told in one line when the next of that kind comes after the
 * minute. Thread-safe.
 */
public final class LimitedLog {

    private static final int MOST = 5;
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final Logger log;
    private final InstantSource clock;
    private final int most;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    private LimitedLog(Logger log, InstantSource clock, int most) {
        this.log = log;
        this.clock = clock;
        this.most = most;
    }

    /** Five lines of a kind in a minute. */
    public static LimitedLog of(Logger log, InstantSource clock) {
        return of(log, clock, MOST);
    }

    /**
     * Limits lines.
     *
     * @param most lines of a kind in a minute
     */
    public static LimitedLog of(Logger log, InstantSource clock, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most: " + most + " (expected: >= 1)");
        }
        return new LimitedLog(log, clock, most);
    }

    /**
     * Writes the line, or counts it.
     *
     * @param kind one of a few names in the code, never anything that came from outside
     */
    public void warn(String kind, String message, @Nullable Object... arguments) {
        Turn turn = windows.computeIfAbsent(kind, _ -> new Window()).next(clock.instant(), most);
        if (turn.untold() > 0) {
            log.warn("{}: {} more", kind, turn.untold());
        }
        if (turn.written()) {
            log.warn(message, arguments);
        }
    }

    /**
     * What becomes of one line.
     *
     * @param untold lines of the minute before that were counted only
     */
    private record Turn(boolean written, long untold) {}

    private static final class Window {

        private Instant begin = Instant.MIN;
        private long lines;

        synchronized Turn next(Instant now, int most) {
            long untold = 0;
            if (now.isBefore(begin) || !now.isBefore(begin.plus(INTERVAL))) {
                untold = Math.max(0, lines - most);
                begin = now;
                lines = 0;
            }
            lines++;
            return new Turn(lines <= most, untold);
        }
    }
}
