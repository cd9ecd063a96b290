package io.trapiche.engines;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;

/** How often, and for how long, an engine that died is started again. */
final class Restarts {
    static final int MOST = 5;
    static final Duration WITHIN = Duration.ofMinutes(1);

    /** The whole process may take ten seconds to end, and has to stop in order after this. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final InstantSource clock;
    private final ArrayDeque<Instant> begun = new ArrayDeque<>();

    Restarts(InstantSource clock) {
        this.clock = clock;
    }

    /** An engine that dies again and again is not worth a restart. */
    boolean mayBegin() {
        var now = clock.instant();
        begun.removeIf(then -> then.isBefore(now.minus(WITHIN)));
        begun.add(now);
        return begun.size() <= MOST;
    }

    boolean isTooLate(Instant began) {
        return clock.instant().isAfter(began.plus(PATIENCE));
    }
}
