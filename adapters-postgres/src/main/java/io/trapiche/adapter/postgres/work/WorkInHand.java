package io.trapiche.adapter.postgres.work;

import io.trapiche.adapter.postgres.work.Hold.Rested;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What this process works on, or keeps at rest and ready to go on. Nobody else picks it meanwhile,
 * so a wake of it by this process is remembered here and writes nothing, and nothing at rest is let
 * go while the transaction of a wake is open. What is lost with the process is still picked in the
 * table, and revived from there.
 *
 * <p>After a long standstill others may have revived work that goes on here; then it must not begin
 * a second time beside itself.
 */
final class WorkInHand {

    private final Map<String, Hold> holds = new HashMap<>();

    /** How many there are of a piece, whoever holds it meanwhile. */
    private final Map<String, Integer> openWakes = new HashMap<>();

    private int atWork;
    private boolean closed;

    /** False when a try of the same piece is still going on, or it rests. */
    synchronized boolean take(Picked picked) {
        if (holds.putIfAbsent(picked.piece(), new Hold(picked)) != null) {
            return false;
        }
        atWork++;
        return true;
    }

    /** True when it was woken since it was taken. */
    synchronized boolean leave(Picked picked) {
        Hold hold = holds.get(picked.piece());
        if (hold == null || hold.picked().version() != picked.version()) {
            return false;
        }
        holds.remove(picked.piece());
        atWork--;
        return hold.takeNews();
    }

    /**
     * The work went well and rests.
     *
     * @param next when it is wanted without being woken; null for never
     * @return false when it was woken meanwhile, and is to be done again instead
     */
    synchronized boolean rest(Picked picked, @Nullable Instant next, Instant until) {
        Hold hold = holds.get(picked.piece());
        if (hold == null) {
            return true;
        }
        if (hold.takeNews()) {
            return false;
        }
        hold.rest(picked, next, until);
        atWork--;
        return true;
    }

    /** A wake whose transaction may be open begins; null when the work is not in hand. */
    synchronized @Nullable Picked beginWake(String piece) {
        Hold hold = closed ? null : holds.get(piece);
        if (hold == null) {
            return null;
        }
        openWakes.merge(piece, 1, Integer::sum);
        return hold.picked();
    }

    /**
     * The transaction of a wake has ended.
     *
     * @param woken false when it was rolled back for certain
     */
    synchronized Woken endWake(String piece, boolean woken) {
        openWakes.computeIfPresent(piece, (_, wakes) -> wakes == 1 ? null : wakes - 1);
        return woken ? wake(piece) : Woken.NOTHING_TO_DO;
    }

    /** Wakes what others woke. */
    synchronized Woken wake(String piece) {
        Hold hold = holds.get(piece);
        if (hold == null) {
            return Woken.NOT_IN_HAND;
        }
        return hold.wake() ? goOn(hold) : Woken.NOTHING_TO_DO;
    }

    /**
     * What a wake came to.
     *
     * @param goesOn to be worked on from now on
     * @param isInHand false when the wake is to be written
     */
    record Woken(@Nullable Picked goesOn, boolean isInHand) {
        static final Woken NOT_IN_HAND = new Woken(null, false);
        static final Woken NOTHING_TO_DO = new Woken(null, true);
    }

    /** What rests and is wanted now; it is at work from here on. */
    synchronized List<Picked> goOnWithDue(Instant now) {
        List<Picked> due = new ArrayList<>();
        for (Hold hold : holds.values()) {
            if (hold.isDueAt(now)) {
                due.add(hold.goOn());
                atWork++;
            }
        }
        return due;
    }

    /** What rested long enough is not in hand any more. */
    synchronized List<Rested> leaveRested(Instant now) {
        List<Rested> rested = new ArrayList<>();
        for (Iterator<Hold> each = holds.values().iterator(); each.hasNext(); ) {
            Hold hold = each.next();
            if (hold.isOverAt(now) && !isOpen(hold)) {
                rested.add(hold.rested());
                each.remove();
            }
        }
        return rested;
    }

    synchronized boolean has(Picked picked) {
        return holds.containsKey(picked.piece());
    }

    synchronized boolean hasRoomFor(int more, int most) {
        return atWork + more <= most;
    }

    synchronized Set<String> pieces() {
        return Set.copyOf(holds.keySet());
    }

    synchronized Set<String> piecesAtRest() {
        Set<String> resting = new TreeSet<>();
        holds.forEach(
                (piece, hold) -> {
                    if (hold.isAtRest()) {
                        resting.add(piece);
                    }
                });
        return resting;
    }

    /**
     * From here on each wake is written.
     *
     * @return what must not be given back: it is being worked on, or a wake of it is open
     */
    synchronized Set<String> close() {
        closed = true;
        holds.values().removeIf(hold -> hold.isAtRest() && !isOpen(hold));
        return Set.copyOf(holds.keySet());
    }

    private boolean isOpen(Hold hold) {
        return openWakes.containsKey(hold.picked().piece());
    }

    private Woken goOn(Hold hold) {
        atWork++;
        return new Woken(hold.goOn(), true);
    }
}
