package io.trapiche.adapter.postgres.events;

import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows events in one segment: claims it, so that no other instance follows there, and takes
 * batch after batch. A failed batch is repeated with growing pauses.
 */
abstract class EventFollower implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(EventFollower.class);
    private static final Duration CLAIM_EXTENSION = Duration.ofSeconds(3);
    private static final Duration CLAIM_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final FollowerContext context;
    private final String name;
    private final int segment;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile FollowerStatus status;
    private long nextExtension;

    EventFollower(FollowerContext context, String name, int segment) {
        this.context = context;
        this.name = name;
        this.segment = segment;
        this.status = new FollowerStatus(name, segment, false, EventPosition.START, null);
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

    /** Lets the segment go. */
    abstract void close();

    final FollowerContext context() {
        return context;
    }

    final String name() {
        return name;
    }

    final int segment() {
        return segment;
    }

    final FollowerStatus status() {
        return status;
    }

    /** Has the run end after the batch at hand. */
    final void stop() {
        stop.countDown();
        context.signal().raise();
    }

    private boolean isStopping() {
        return stop.getCount() == 0 || Thread.currentThread().isInterrupted();
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
                log.warn("{}[{}] failed {} times and goes on", name, segment, failures, failure);
                pause(pauseAfter(failures));
            } finally {
                close();
            }
        }
        release();
    }

    private void follow() throws InterruptedException {
        EventPosition position = open(claim());
        while (!isStopping()) {
            List<RecordedEvent> batch = context.log().after(position, context.batchSize());
            extendClaim();
            if (!batch.isEmpty()) {
                position = batch.getLast().position();
                take(batch, position);
            }
            boolean more = makeUp();
            if (batch.isEmpty() && !more) {
                context.signal().await(context.pollInterval());
            }
            status = new FollowerStatus(name, segment, true, position, null);
        }
    }

    private EventPosition claim() {
        TrackingToken token =
                context.transactions()
                        .fetchInTransaction(() -> context.tokens().fetchToken(name, segment));
        nextExtension = System.nanoTime() + CLAIM_EXTENSION.toNanos();
        return CommitOrderToken.positionOf(token);
    }

    private void extendClaim() {
        if (System.nanoTime() - nextExtension > 0) {
            context.transactions()
                    .executeInTransaction(() -> context.tokens().extendClaim(name, segment));
            nextExtension = System.nanoTime() + CLAIM_EXTENSION.toNanos();
        }
    }

    private void release() {
        try {
            context.transactions()
                    .executeInTransaction(() -> context.tokens().releaseClaim(name, segment));
        } catch (RuntimeException unreachable) {
            log.debug("{}[{}] leaves its claim to time out", name, segment, unreachable);
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
