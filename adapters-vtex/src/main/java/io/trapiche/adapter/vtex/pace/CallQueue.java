package io.trapiche.adapter.vtex.pace;

import io.trapiche.application.vtex.port.VtexUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * One account's calls on their way to VTEX: so many at a time, at the pace VTEX bears, the urgent
 * first. A call that would wait too long is not sent; whoever made it comes back.
 */
public final class CallQueue {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Waiter> waiting = new ArrayList<>(0);
    private final Turns turns = new Turns();
    private final PaceControl pace;
    private final int atATime;
    private final Duration patience;
    private final LongSupplier nanoClock;
    private int underWay;

    /** A call that waits; one is never the same as another. */
    private static final class Waiter implements Turns.Waiting {

        private final Urgency urgency;
        private final Condition turn;

        Waiter(Urgency urgency, Condition turn) {
            this.urgency = urgency;
            this.turn = turn;
        }

        @Override
        public Urgency urgency() {
            return urgency;
        }

        Condition turn() {
            return turn;
        }
    }

    /**
     * A queue without calls.
     *
     * @param atATime calls under way together
     * @param patience how long a call waits at most
     * @param nanoClock monotonic
     */
    public CallQueue(PaceSettings pace, int atATime, Duration patience, LongSupplier nanoClock) {
        this.pace = new PaceControl(pace, nanoClock.getAsLong());
        this.atATime = atATime;
        this.patience = patience;
        this.nanoClock = nanoClock;
    }

    /**
     * Waits for the call's turn. Every call that entered has to {@link #leave}.
     *
     * @return when the call is sent, by the queue's clock
     * @throws VtexUnavailable when the turn would come too late
     */
    public long enter(Urgency urgency) {
        lock.lock();
        Waiter self = new Waiter(urgency, lock.newCondition());
        try {
            waiting.add(self);
            awaitTurn(self, nanoClock.getAsLong() + patience.toNanos());
            return go(urgency);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw VtexUnavailable.notSent("interrupted", null);
        } finally {
            waiting.remove(self);
            callNext();
            lock.unlock();
        }
    }

    /** A further call in the place of one that is under way: counts, and waits for nothing. */
    public long again() {
        lock.lock();
        try {
            long now = nanoClock.getAsLong();
            pace.sent(now);
            return now;
        } finally {
            lock.unlock();
        }
    }

    private long go(Urgency urgency) {
        long now = nanoClock.getAsLong();
        pace.sent(now);
        turns.taken(urgency);
        underWay++;
        return now;
    }

    private void awaitTurn(Waiter self, long deadline) throws InterruptedException {
        for (long now = nanoClock.getAsLong(); !mayGo(self, now); now = nanoClock.getAsLong()) {
            long left = deadline - now;
            long expected = expectedWait(self, now);
            if (left <= 0 || expected > left) {
                throw tooLate(expected);
            }
            long turnIn = isNext(self) && underWay < atATime ? pace.waitFrom(now) : left;
            var _ = self.turn().awaitNanos(Math.min(left, turnIn));
        }
    }

    private boolean mayGo(Waiter self, long now) {
        return underWay < atATime && pace.waitFrom(now) == 0 && isNext(self);
    }

    private boolean isNext(Waiter self) {
        return turns.next(waiting).filter(next -> next == self).isPresent();
    }

    /** By the pace alone; by urgency, or by the share that every kind has. */
    private long expectedWait(Waiter self, long now) {
        int ahead = 0;
        int ofItsKind = 0;
        boolean before = true;
        for (Waiter other : waiting) {
            before &= other != self;
            boolean sameKind = other.urgency() == self.urgency();
            ofItsKind += before && sameKind ? 1 : 0;
            boolean moreUrgent = other.urgency().compareTo(self.urgency()) < 0;
            ahead += moreUrgent || (before && sameKind) ? 1 : 0;
        }
        long shares = (long) Turns.SHARE * Urgency.values().length * (ofItsKind + 1);
        return pace.waitFrom(now) + Math.min(ahead, shares) * pace.interval();
    }

    private VtexUnavailable tooLate(long expected) {
        boolean paced = expected > patience.toNanos() || underWay < atATime;
        return paced
                ? VtexUnavailable.notSent(
                        "the account's calls are paced",
                        Duration.ofNanos(Math.max(expected, pace.interval())))
                : VtexUnavailable.notSent("too many calls of the account under way", patience);
    }

    /** The call ended, however it did. */
    public void leave() {
        lock.lock();
        try {
            underWay--;
            callNext();
        } finally {
            lock.unlock();
        }
    }

    private void callNext() {
        turns.next(waiting).ifPresent(next -> next.turn().signal());
    }

    /** How many calls wait. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** VTEX answered the call, with whatever but 429. */
    public void answered() {
        lock.lock();
        try {
            pace.answered(nanoClock.getAsLong());
        } finally {
            lock.unlock();
        }
    }

    /** VTEX had too many calls: nobody calls during the pause. */
    public void throttled(long sentAt, Duration pauseLength) {
        lock.lock();
        try {
            pace.throttled(sentAt, nanoClock.getAsLong(), pauseLength.toNanos());
            waiting.forEach(waiter -> waiter.turn().signal());
        } finally {
            lock.unlock();
        }
    }

    /** How long VTEX wants not to be called from now on; zero when it may be called. */
    public Duration pause() {
        lock.lock();
        try {
            return Duration.ofNanos(pace.pauseFrom(nanoClock.getAsLong()));
        } finally {
            lock.unlock();
        }
    }

    /** Calls per minute at the present pace. */
    public long callsPerMinute() {
        lock.lock();
        try {
            return Math.round(pace.rateInMillionths() * 60 / 1e6);
        } finally {
            lock.unlock();
        }
    }
}
