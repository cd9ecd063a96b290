package io.trapiche.adapter.postgres.work;

import io.trapiche.adapter.postgres.work.Hold.Rested;
import io.trapiche.application.logging.LimitedLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Set<String> inDoubt = new HashSet<>();
    private final GentleTimer timer = new GentleTimer(1, "work-rest");

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
        timer.shutdown();
    }

    /** Whatever fails, it looks again. */
    private void look() {
        try {
            Instant now = clock.instant();
            inHand.goOnWithDue(now).forEach(goOn);
            Set<String> resting = inHand.piecesAtRest();
            if (!resting.isEmpty()) {
                takeWakes(resting, now);
                giveBack(inHand.leaveRested(now), now);
            }
        } catch (RuntimeException | Error failure) {
            log.warn(
                    "resting work",
                    "resting work is left as it is: {}",
                    failure.getClass().getSimpleName());
        }
    }

    /** Where the answer is lost, wakes may be taken and unknown: all that rested goes on. */
    private void takeWakes(Set<String> resting, Instant now) {
        if (presence.sawOthers()) {
            inDoubt.addAll(resting);
            rest.takeWakes(member, resting, now).forEach(this::wake);
            inDoubt.removeAll(resting);
        }
        for (String piece : Set.copyOf(inDoubt)) {
            Picked goesOn = inHand.wake(piece).goesOn();
            if (goesOn != null) {
                goOn.accept(goesOn);
            }
            inDoubt.remove(piece);
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
        rested.stream()
                .filter(piece -> !given.contains(piece.picked().piece()))
                .forEach(piece -> giveBack(piece, now));
    }

    private void giveBack(Rested piece, Instant now) {
        Picked picked = piece.picked();
        Optional<Instant> stored = table.done(picked, piece.next(), now);
        if (stored.isEmpty() && piece.next() != null) {
            // Others took the work over meanwhile, and do not know when it is wanted.
            table.wake(picked.kind(), List.of(picked.key()), piece.next());
        }
        if (stored.filter(next -> !next.isAfter(clock.instant())).isPresent()) {
            checkNow.run();
        }
    }
}
