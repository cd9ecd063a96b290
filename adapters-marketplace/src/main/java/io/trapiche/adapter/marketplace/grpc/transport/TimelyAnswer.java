package io.trapiche.adapter.marketplace.grpc.transport;

import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.stub.StreamObserver;
import io.trapiche.adapter.marketplace.grpc.error.Failures;
import io.trapiche.application.streams.StorageUnavailable;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Answers a call that waits for the store and nothing else. When the store takes too long the
 * caller is told so just before its deadline: afterwards nobody could tell it anything.
 */
public final class TimelyAnswer<A> {

    /** What is left of the deadline for the answer to arrive: this part of it, at most so much. */
    private static final int PART_FOR_THE_WAY = 5;

    private static final Duration LONGEST_WAY = Duration.ofMillis(500);

    private static final ScheduledExecutorService TIMER = timer();

    private final StreamObserver<A> answers;
    private final AtomicBoolean answered = new AtomicBoolean();

    private TimelyAnswer(StreamObserver<A> answers) {
        this.answers = answers;
    }

    /** Most calls are answered long before, and leave nothing behind. */
    private static ScheduledExecutorService timer() {
        ScheduledThreadPoolExecutor timer =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofVirtual().name("late-answers").factory());
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    public static <A> void give(StreamObserver<A> answers, Supplier<A> work) {
        Deadline deadline = Context.current().getDeadline();
        TimelyAnswer<A> answer = new TimelyAnswer<>(answers);
        if (deadline == null || deadline.isExpired()) {
            answer.of(work);
            return;
        }
        Future<?> refusal = answer.refusedBefore(deadline);
        answer.of(work);
        boolean _ = refusal.cancel(false);
    }

    private Future<?> refusedBefore(Deadline deadline) {
        long left = deadline.timeRemaining(TimeUnit.MILLISECONDS);
        long way = Math.min(left / PART_FOR_THE_WAY, LONGEST_WAY.toMillis());
        return TIMER.schedule(this::refuse, left - way, TimeUnit.MILLISECONDS);
    }

    private void refuse() {
        fail(new StorageUnavailable("the store takes too long", new TimeoutException()));
    }

    /** What comes of it when it is too late nobody hears: the outcome was called unknown. */
    private void of(Supplier<A> work) {
        try {
            A answer = work.get();
            if (answered.compareAndSet(false, true)) {
                answers.onNext(answer);
                answers.onCompleted();
            }
        } catch (RuntimeException failure) {
            fail(failure);
        }
    }

    private void fail(RuntimeException failure) {
        var told = Failures.told(failure);
        if (answered.compareAndSet(false, true)) {
            answers.onError(told);
        }
    }
}
