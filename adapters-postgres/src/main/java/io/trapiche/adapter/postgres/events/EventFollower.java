package io.trapiche.adapter.postgres.events;

import io.trapiche.adapter.postgres.events.EventTokens.Claim;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows events in one segment: claims it, so that no other instance follows there, and takes
 * batch after batch. A failed batch is repeated with growing pauses.
 */
abstract class EventFollower implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(EventFollower.class);
    private static final Duration CLAIM_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Context context;
    private final Claim claim;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile FollowerStatus status;

    /**
     * What every follower needs.
     *
     * @param batchSize most events taken at once
     * @param pollInterval longest wait for news
     */
    record Context(
            PostgresEventLog log,
            EventTokens tokens,
            TransactionTemplate transactions,
            int batchSize,
            Duration pollInterval) {}

    EventFollower(Context context, Claim claim) {
        this.context = context;
        this.claim = claim;
        this.status =
                new FollowerStatus(claim.name(), claim.segment(), false, EventPosition.START, null);
    }

    /** Takes the segment over; gives the position to go on from. */
    abstract EventPosition open(EventPosition stored);

    /** Takes a batch and makes sure that it is not taken again. */
    abstract void take(List<RecordedEvent> batch, EventPosition reached);

    /**
     * Takes something of what was left out of earlier batches, where that has become possible. True
     * when there may be more of it.
     */
    boolean makeUp() {
        return false;
    }

    /** Everything is taken: waits until there may be more. */
    void rest() throws InterruptedException {
        context.log().awaitNews(context.pollInterval());
    }

    /** Lets the segment go. */
    abstract void close();

    final Context context() {
        return context;
    }

    final Claim claim() {
        return claim;
    }

    final FollowerStatus status() {
        return status;
    }

    final EventPosition position() {
        return status.position();
    }

    /** Everything up to the position is taken. */
    final void reached(EventPosition taken) {
        status = status.reached(taken);
    }

    /** Has the run end after the batch at hand. */
    final void stop() {
        stop.countDown();
        context.log().news().raise();
    }

    final boolean isStopped() {
        return stop.getCount() == 0;
    }

    private boolean isStopping() {
        return isStopped() || Thread.currentThread().isInterrupted();
    }

    @Override
    public final void run() {
        int failures = 0;
        while (!isStopping()) {
            try {
                follow();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (UnableToClaimTokenException _) {
                status = status.unclaimed();
                pause(CLAIM_RETRY);
            } catch (RuntimeException failure) {
                failures = status.failure() == null ? 1 : failures + 1;
                status = status.failed(failure.getClass().getSimpleName());
                log.warn("{} failed {} times and goes on", claim, failures, failure);
                pause(pauseAfter(failures));
            } finally {
                close();
            }
        }
        release();
    }

    private void follow() throws InterruptedException {
        status = status.claimedAt(open(context.tokens().claim(claim)));
        while (!isStopping()) {
            List<RecordedEvent> batch = context.log().after(position(), context.batchSize());
            context.tokens().renew(claim);
            EventPosition taken = position();
            if (!batch.isEmpty()) {
                taken = batch.getLast().position();
                take(batch, taken);
            }
            boolean more = makeUp();
            reached(taken);
            if (batch.isEmpty() && !more) {
                rest();
            }
        }
    }

    private void release() {
        try {
            context.tokens().release(claim);
        } catch (RuntimeException unreachable) {
            log.debug("{} leaves its claim to time out", claim, unreachable);
        }
    }

    private static Duration pauseAfter(int failures) {
        long doubled = 100L << Math.min(failures, 10);
        return Duration.ofMillis(Math.min(doubled, LONGEST_PAUSE.toMillis()));
    }

    private void pause(Duration pause) {
        try {
            stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
