package io.trapiche.adapter.marketplace.grpc.transport;

import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.stub.StreamObserver;
import io.trapiche.adapter.marketplace.grpc.error.Failures;
import io.trapiche.application.streams.StorageUnavailable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers a call that waits for the store and nothing else. When the store takes too long the
 * caller is told so just before its deadline: afterwards nobody could tell it anything.
 */
public final class TimelyAnswer<A> {

    /** What is left of the deadline for the answer to arrive: this part of it, at most so much. */
    private static final int PART_FOR_THE_WAY = 5;

    private static final Duration LONGEST_WAY = Duration.ofMillis(500);

    private final StreamObserver<A> answers;
    private final AtomicBoolean answered = new AtomicBoolean();

    private TimelyAnswer(StreamObserver<A> answers) {
        this.answers = answers;
    }

    public static <A> void give(StreamObserver<A> answers, Supplier<A> work) {
        Deadline deadline = Context.current().getDeadline();
        TimelyAnswer<A> answer = new TimelyAnswer<>(answers);
        CompletableFuture<@Nullable Void> done =
                deadline == null || deadline.isExpired()
                        ? new CompletableFuture<>()
                        : answer.refusedBefore(deadline);
        answer.of(work);
        done.complete(null);
    }

    private CompletableFuture<@Nullable Void> refusedBefore(Deadline deadline) {
        long left = deadline.timeRemaining(TimeUnit.MILLISECONDS);
        long way = Math.min(left / PART_FOR_THE_WAY, LONGEST_WAY.toMillis());
        CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
        var _ = done.orTimeout(left - way, TimeUnit.MILLISECONDS).exceptionally(this::refused);
        return done;
    }

    private @Nullable Void refused(Throwable late) {
        if (late instanceof TimeoutException) {
            fail(new StorageUnavailable("the store takes too long", late));
        }
        return null;
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
