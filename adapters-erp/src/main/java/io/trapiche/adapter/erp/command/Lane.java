package io.trapiche.adapter.erp.command;

import io.trapiche.adapter.erp.command.LaneProgress.Delivered;
import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;

/**
 * Handles one partition's records in their order, on a thread that lives as long as there are any.
 * Meanwhile the partition pauses, so no more than one poll of it is in memory. A record that cannot
 * be handled now holds up its lane alone. Only what was handled is acknowledged.
 */
final class Lane {

    private final TopicPartition partition;
    private final AccountName account;
    private final PartitionFlow flow;
    private final AccountTurns turns;
    private final CommandAttempts attempts;
    private final CountDownLatch cancelled = new CountDownLatch(1);

    private final LaneProgress progress = new LaneProgress();
    private final Queue<Delivered> waiting = new ArrayDeque<>();
    private boolean working;
    private boolean atHand;

    Lane(
            TopicPartition partition,
            PartitionFlow flow,
            AccountTurns turns,
            CommandAttempts attempts) {
        this.partition = partition;
        this.account = TopicFamily.accountOf(partition.topic());
        this.flow = flow;
        this.turns = turns;
        this.attempts = attempts;
    }

    synchronized void add(ConsumerRecord<byte[], byte[]> record, Acknowledgment acknowledgment) {
        waiting.add(new Delivered(record, acknowledgment));
        if (!working) {
            flow.pause().accept(partition);
            var _ = Thread.ofVirtual().name("erp-commands-" + partition).start(this::work);
            working = true;
        }
    }

    private void work() {
        for (Delivered next = next(); next != null; next = next()) {
            handle(next);
        }
        attempts.end(partition);
    }

    /** Null when there is nothing to do; the thread then ends. */
    private synchronized @Nullable Delivered next() {
        Delivered next = isCancelled() ? null : waiting.poll();
        if (next == null) {
            working = false;
            goOn();
        }
        return next;
    }

    private void handle(Delivered next) {
        var failures = new CommandAttempts.Failures();
        while (!isCancelled() && !tookTurn(next, failures)) {
            awaitCancellation(failures.pause());
        }
    }

    /** Who is not admitted takes no turn, and so delays nobody. */
    private boolean tookTurn(Delivered next, CommandAttempts.Failures failures) {
        return attempts.isAdmitted(next.record(), failures)
                && turns.take(account, () -> isOver(next, failures));
    }

    /** Whether there is nothing left to do with it, here. */
    private boolean isOver(Delivered next, CommandAttempts.Failures failures) {
        if (!begin()) {
            return true;
        }
        boolean done = false;
        try {
            done = attempts.handle(next.record(), failures);
        } finally {
            end(next, done);
        }
        return done;
    }

    private synchronized boolean begin() {
        atHand = !isCancelled();
        return atHand;
    }

    private synchronized void end(Delivered last, boolean done) {
        atHand = false;
        if (done) {
            progress.handled(last);
        }
        notifyAll();
    }

    private void goOn() {
        if (!progress.isClosed()) {
            progress.acknowledge();
            flow.resume().accept(partition);
        }
    }

    /** Where the partition goes on for whoever gets it; empty when nothing was acknowledged. */
    synchronized Optional<OffsetAndMetadata> position() {
        return progress.position();
    }

    private boolean isCancelled() {
        return cancelled.getCount() == 0;
    }

    private void awaitCancellation(Duration longest) {
        try {
            var _ = cancelled.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            cancel();
        }
    }

    /** Begins no further command. */
    void cancel() {
        cancelled.countDown();
    }

    /**
     * Ends a cancelled lane: waits for the command at hand, acknowledges what was handled, and
     * nothing after that, for the partition may be somebody else's.
     *
     * @param until when to wait no longer, of {@link System#nanoTime}
     */
    synchronized void close(long until) {
        cancel();
        try {
            for (long left = millisTo(until); atHand && left > 0; left = millisTo(until)) {
                wait(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        goOn();
        progress.close();
    }

    private static long millisTo(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos - System.nanoTime());
    }
}
