package io.trapiche.adapter.postgres.work;

import io.trapiche.adapter.postgres.work.Hold.Rested;
import io.trapiche.application.logging.LimitedLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Looks after the work that rests in hand: what is due or woken by others goes on, and what rested
 * long enough is given back, all of it in one statement.
 */
final class RestingWork {

    private static final Duration INTERVAL = Duration.ofMillis(100);

    private final WorkTable table;
    private final RestTable rest;
    private final WorkInHand inHand;
    private final Presence presence;
    private final String member;
    private final Consumer<Picked> goOn;
    private final Runnable checkNow;
    private final InstantSource clock;
    private final LimitedLog log;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("work-rest").factory());

    RestingWork(
            WorkTable table,
            RestTable rest,
            WorkInHand inHand,
            Presence presence,
            String member,
            Consumer<Picked> goOn,
            Runnable checkNow,
            InstantSource clock) {
        this.table = table;
        this.rest = rest;
        this.inHand = inHand;
        this.presence = presence;
        this.member = member;
        this.goOn = goOn;
        this.checkNow = checkNow;
        this.clock = clock;
        this.log = LimitedLog.of(LoggerFactory.getLogger(DbSchedulerWorkQueue.class), clock, 1);
    }

    void begin() {
        ScheduledFuture<?> _ =
                timer.scheduleWithFixedDelay(
                        this::look,
                        INTERVAL.toMillis(),
                        INTERVAL.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    void end() {
        timer.shutdownNow();
    }

    private void look() {
        try {
            Instant now = clock.instant();
            inHand.goOnWithDue(now).forEach(goOn);
            Set<String> resting = inHand.piecesAtRest();
            if (resting.isEmpty()) {
                return;
            }
            if (presence.sawOthers()) {
                rest.takeWakes(member, resting, now).forEach(this::wake);
            }
            giveBack(inHand.leaveRested(now), now);
        } catch (DataAccessException failure) {
            log.warn(
                    "resting work",
                    "resting work is left as it is: {}",
                    failure.getClass().getSimpleName());
        }
    }

    private void wake(Picked woken) {
        WorkInHand.Woken wake = inHand.wake(woken.piece());
        if (wake.goesOn() != null) {
            goOn.accept(wake.goesOn());
        } else if (!wake.isInHand()) {
            wakeAnew(woken, Duration.ZERO);
        }
    }

    /** Writes a wake of what may be in hand no longer. */
    void wakeAnew(Picked woken, Duration delay) {
        try {
            table.wake(woken.kind(), List.of(woken.key()), clock.instant().plus(delay));
            checkNow.run();
        } catch (DataAccessException failure) {
            log.warn(
                    "wake",
                    "{}: wake could not be written, the order waits for its next look: {}",
                    woken.piece(),
                    failure.getClass().getSimpleName());
        }
    }

    /** Rows that somebody has locked or woken are given back one by one. */
    private void giveBack(List<Rested> rested, Instant now) {
        if (rested.isEmpty()) {
            return;
        }
        Set<String> given = rest.giveBack(rested, now);
        for (Rested piece : rested) {
            if (!given.contains(piece.picked().piece())) {
                table.done(piece.picked(), piece.next(), now)
                        .filter(next -> !next.isAfter(clock.instant()))
                        .ifPresent(_ -> checkNow.run());
            }
        }
    }
}
