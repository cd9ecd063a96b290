package io.trapiche.adapter.postgres.work;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.trapiche.application.streams.ConcurrentChange;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.application.work.port.Worker;
import io.trapiche.application.work.port.Worker.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Does picked work of one kind and gives it back. Whatever goes wrong on the way, the row stays
 * picked and is revived later.
 */
final class WorkExecution {

    private static final Logger LOG = LoggerFactory.getLogger(DbSchedulerWorkQueue.class);
    private static final Duration PAUSE_AFTER_OVERLAP = Duration.ofSeconds(1);

    private final Worker worker;
    private final WorkTable table;
    private final WorkInHand inHand;
    private final RetryPauses pauses;
    private final InstantSource clock;
    private final Runnable checkNow;
    private final Duration rest;

    WorkExecution(
            Worker worker,
            WorkTable table,
            WorkInHand inHand,
            RetryPauses pauses,
            InstantSource clock,
            Runnable checkNow,
            Duration rest) {
        this.worker = worker;
        this.table = table;
        this.inHand = inHand;
        this.pauses = pauses;
        this.clock = clock;
        this.checkNow = checkNow;
        this.rest = worker.kind().isWokenInBursts() ? rest : Duration.ZERO;
    }

    /** Stored name of the kind of work. */
    String kind() {
        return worker.kind().storedName();
    }

    /** Whether done work stays in hand for a while. */
    boolean rests() {
        return rest.isPositive();
    }

    /** The work as db-scheduler knows it. */
    Task<Integer> task(WorkQueueSettings settings) {
        return Tasks.custom(kind(), Integer.class)
                .onFailure(WorkExecution::leaveToRevival)
                .onDeadExecution((complete, _) -> revive(complete.getExecution(), settings))
                .execute(
                        (_, context) -> {
                            execute(Picked.of(context.getExecution()));
                            return givenBackAlready();
                        });
    }

    void execute(Picked picked) {
        if (!inHand.take(picked)) {
            giveBack(picked, () -> table.postponed(picked, now().plus(PAUSE_AFTER_OVERLAP)));
            return;
        }
        goOn(picked);
    }

    /** Until the work, which is in hand, rests or is given back. */
    void goOn(Picked picked) {
        Picked again = picked;
        try {
            while (again != null) {
                again = rests() ? doThenRest(again) : doThenGiveBack(again);
            }
        } catch (RuntimeException | Error failure) {
            boolean _ = inHand.leave(picked);
            throw failure;
        }
    }

    private @Nullable Picked doThenGiveBack(Picked picked) {
        tried(picked, next -> done(picked, next));
        return null;
    }

    /** The same again when it was woken meanwhile. */
    private @Nullable Picked doThenRest(Picked picked) {
        AtomicReference<@Nullable Instant> wanted = new AtomicReference<>();
        if (!tried(picked, wanted::set)) {
            return null;
        }
        Picked done = picked.afterSuccess(now());
        return inHand.rest(done, wanted.get(), now().plus(rest)) ? null : done;
    }

    /** False when the work was left undone and given back. */
    private boolean tried(Picked picked, Consumer<@Nullable Instant> last) {
        @Nullable Outcome undone = attempt(picked, last);
        // A stop interrupts the work; what it came to is to be stored all the same.
        boolean _ = Thread.interrupted();
        if (undone == null) {
            return true;
        }
        boolean woken = inHand.leave(picked);
        giveBack(picked, () -> store(picked, woken ? undone.at(now()) : undone));
        return false;
    }

    private @Nullable Outcome attempt(Picked picked, Consumer<@Nullable Instant> last) {
        try {
            worker.work(attemptOf(picked), last);
            return null;
        } catch (RuntimeException | Error failure) {
            if (failure instanceof VtexUnavailable unavailable && !unavailable.wasSent()) {
                return new Outcome.HeldBack(now().plus(pauses.after(0, failure)));
            }
            Duration pause = pauses.after(picked.failures(), failure);
            log(picked, failure, pause);
            return new Outcome.Failed(now().plus(pause));
        }
    }

    /** In the transaction of the work's last writes, before which nobody can pick the row again. */
    private void done(Picked picked, @Nullable Instant next) {
        boolean _ = inHand.leave(picked);
        boolean _ = Thread.interrupted();
        table.done(picked, next, now())
                .filter(again -> !again.isAfter(now()))
                .ifPresent(_ -> AfterTransaction.ifCommitted(checkNow));
    }

    private static Attempt attemptOf(Picked picked) {
        return new Attempt(picked.key(), picked.failures(), picked.heldBack(), picked.lastDone());
    }

    private Optional<Instant> store(Picked picked, Outcome outcome) {
        return switch (outcome) {
            case Outcome.HeldBack(Instant next) -> table.heldBack(picked, next, now());
            case Outcome.Failed(Instant next) -> table.failed(picked, next, now());
        };
    }

    private void giveBack(Picked picked, Supplier<Optional<Instant>> statement) {
        try {
            Optional<Instant> stored = statement.get();
            if (stored.isEmpty()) {
                // Others took the work over meanwhile, and know nothing of what was noted here.
                table.wake(picked.kind(), List.of(picked.key()), now());
            }
            // The statement may have waited for a wake that is younger than itself.
            if (stored.filter(next -> next.isAfter(now())).isEmpty()) {
                checkNow.run();
            }
        } catch (DataAccessException failure) {
            LOG.warn(
                    "{}: outcome could not be stored, the work will be repeated: {}",
                    picked.piece(),
                    failure.getClass().getSimpleName());
        }
    }

    private void revive(Execution execution, WorkQueueSettings settings) {
        Picked dead = Picked.of(execution);
        if (inHand.has(dead)) {
            return;
        }
        // Whatever killed the process may be this work, so only its first revival is immediate.
        Duration pause = dead.failures() == 0 ? Duration.ZERO : pauses.after(dead.failures());
        if (table.revive(dead, now().plus(pause), now(), settings.member(), settings.deadAfter())) {
            LOG.warn("{}: taken over from {}", dead.piece(), execution.pickedBy);
            checkNow.run();
        }
    }

    private static void log(Picked picked, Throwable failure, Duration pause) {
        int failures = picked.failures() + 1;
        if (failure instanceof VtexUnavailable
                || failure instanceof StorageUnavailable
                || failure instanceof ConcurrentChange) {
            LOG.warn(
                    "{}: failure {}, again in {}: {}",
                    picked.piece(),
                    failures,
                    pause,
                    failure.getMessage());
        } else {
            LOG.warn("{}: failure {}, again in {}", picked.piece(), failures, pause, failure);
        }
    }

    private static void leaveToRevival(
            ExecutionComplete complete, ExecutionOperations<Integer> operations) {
        LOG.error(
                "{}: left to be revived",
                Picked.of(complete.getExecution()).piece(),
                complete.getCause().orElse(null));
    }

    private static CompletionHandler<Integer> givenBackAlready() {
        return (_, _) -> {};
    }

    private Instant now() {
        return clock.instant();
    }
}
