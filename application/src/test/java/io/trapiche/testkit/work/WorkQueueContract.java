package io.trapiche.testkit.work;

import static io.trapiche.application.work.port.WorkKind.ADVANCE_ORDER;
import static io.trapiche.application.work.port.WorkKind.READ_FEED;
import static io.trapiche.application.work.port.WorkKind.READ_ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.application.work.port.SweptWorkQueue;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.WorkQueue;
import io.trapiche.application.work.port.Worker;
import io.trapiche.testkit.ContractOf;
import io.trapiche.testkit.work.ScriptedWorker.Try;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every work queue does. */
@ContractOf({WorkQueue.class, SweptWorkQueue.class})
public abstract class WorkQueueContract {

    /** Pause before failed work is repeated the first time; implementations may begin with half. */
    protected static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A queue without work whose workers have begun; on the system's clock. */
    protected abstract SweptWorkQueue start(List<? extends Worker> workers);

    @Test
    void woken_work_is_done() {
        ScriptedWorker worker = resting(ADVANCE_ORDER);
        WorkQueue queue = start(List.of(worker));

        queue.wake(ADVANCE_ORDER, List.of("a", "b"), Instant.now());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(worker.keys()).containsExactlyInAnyOrder("a", "b"));
    }

    @Test
    void each_kind_has_its_own_worker() {
        ScriptedWorker orders = resting(READ_ORDER);
        ScriptedWorker feeds = resting(READ_FEED);
        WorkQueue queue = start(List.of(orders, feeds));

        queue.wake(READ_ORDER, List.of("same"), Instant.now());
        queue.wake(READ_FEED, List.of("same"), Instant.now());

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            assertThat(orders.keys()).containsExactly("same");
                            assertThat(feeds.keys()).containsExactly("same");
                        });
    }

    @Test
    void work_begins_no_sooner_than_wanted() {
        ScriptedWorker worker = resting(ADVANCE_ORDER);
        WorkQueue queue = start(List.of(worker));
        Instant wanted = Instant.now().plusMillis(500);

        queue.wake(ADVANCE_ORDER, List.of("a"), wanted);

        assertThat(awaitTries(worker, 1).getFirst().at()).isAfterOrEqualTo(wanted);
    }

    @Test
    void a_sooner_wake_counts_and_a_later_one_does_not_delay() {
        ScriptedWorker worker = resting(ADVANCE_ORDER);
        WorkQueue queue = start(List.of(worker));

        queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now().plusSeconds(3600));
        queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now());
        queue.wake(ADVANCE_ORDER, List.of("b"), Instant.now().plusMillis(100));
        queue.wake(ADVANCE_ORDER, List.of("b"), Instant.now().plusSeconds(3600));

        await().atMost(PATIENCE).until(() -> worker.keys().containsAll(List.of("a", "b")));
    }

    @Test
    void many_wakes_are_one_piece_of_work() {
        ScriptedWorker worker = resting(ADVANCE_ORDER);
        WorkQueue queue = start(List.of(worker));
        Instant soon = Instant.now().plusMillis(1_500);

        for (int i = 0; i < 10; i++) {
            queue.wake(ADVANCE_ORDER, List.of("a", "a"), soon);
        }
        awaitTries(worker, 1);
        queue.wake(ADVANCE_ORDER, List.of("marker"), Instant.now().plusMillis(300));
        awaitTries(worker, 2);

        assertThat(worker.keys()).containsExactly("a", "marker");
    }

    @Test
    void work_that_names_a_moment_is_done_again_then() {
        Instant moment = Instant.now().plusMillis(600);
        ScriptedWorker worker =
                new ScriptedWorker(ADVANCE_ORDER, now -> now.number() == 1 ? moment : null);
        WorkQueue queue = start(List.of(worker));

        queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now());

        assertThat(awaitTries(worker, 2).get(1).at()).isAfterOrEqualTo(moment);
    }

    @Test
    void work_that_waits_for_a_moment_can_be_woken_sooner() {
        ScriptedWorker worker =
                new ScriptedWorker(ADVANCE_ORDER, _ -> Instant.now().plusSeconds(3600));
        WorkQueue queue = start(List.of(worker));

        queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now());
        awaitTries(worker, 1);
        queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now());

        assertThat(awaitTries(worker, 2)).hasSize(2);
    }

    @Test
    void work_woken_while_it_is_done_is_done_again() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ScriptedWorker worker =
                new ScriptedWorker(
                        ADVANCE_ORDER,
                        now -> {
                            begun.countDown();
                            return now.number() == 1 ? waitFor(goOn) : null;
                        });
        WorkQueue queue = start(List.of(worker));

        queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now());
        waitFor(begun);
        queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now());
        goOn.countDown();

        assertThat(awaitTries(worker, 2)).hasSize(2);
    }

    @Test
    void failed_work_is_repeated_and_told_of_its_failures_until_it_goes_well() {
        ScriptedWorker worker =
                new ScriptedWorker(
                        ADVANCE_ORDER,
                        now -> {
                            if (now.number() < 3) {
                                throw new IllegalStateException("planted");
                            }
                            return now.number() == 3 ? Instant.now() : null;
                        });
        WorkQueue queue = start(List.of(worker));

        queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now());

        List<Try> tries = awaitTries(worker, 4);
        assertThat(worker.failures()).containsExactly(0, 1, 2, 0);
        assertThat(Duration.between(tries.get(0).at(), tries.get(1).at()))
                .isGreaterThanOrEqualTo(FIRST_PAUSE.dividedBy(2));
    }

    @Test
    void work_that_was_held_back_has_not_failed() {
        ScriptedWorker worker =
                new ScriptedWorker(
                        ADVANCE_ORDER,
                        now ->
                                switch (now.number()) {
                                    case 1 -> throw new IllegalStateException("planted");
                                    case 2, 3 ->
                                            throw VtexUnavailable.notSent(
                                                    "planted", Duration.ofMillis(10));
                                    default -> null;
                                });
        WorkQueue queue = start(List.of(worker));

        queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now());

        awaitTries(worker, 4);
        assertThat(worker.failures()).containsExactly(0, 1, 1, 1);
    }

    @Test
    void work_is_told_how_often_it_was_held_back_until_it_goes_well() {
        ScriptedWorker worker =
                new ScriptedWorker(
                        ADVANCE_ORDER,
                        now ->
                                switch (now.number()) {
                                    case 1, 2 ->
                                            throw VtexUnavailable.notSent(
                                                    "planted", Duration.ofMillis(10));
                                    case 3 -> Instant.now();
                                    default -> null;
                                });
        WorkQueue queue = start(List.of(worker));

        queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now());

        awaitTries(worker, 4);
        assertThat(worker.heldBack()).containsExactly(0, 1, 2, 0);
    }

    @Test
    void work_is_told_when_it_last_went_well() {
        ScriptedWorker worker =
                new ScriptedWorker(
                        ADVANCE_ORDER,
                        now ->
                                switch (now.number()) {
                                    case 1 -> throw new IllegalStateException("planted");
                                    case 2, 4 -> Instant.now();
                                    case 3 ->
                                            throw VtexUnavailable.notSent(
                                                    "planted", Duration.ofMillis(10));
                                    default -> null;
                                });
        WorkQueue queue = start(List.of(worker));

        queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now());

        List<Try> tries = awaitTries(worker, 5);
        assertThat(tries.subList(0, 2)).extracting(Try::lastDone).containsOnlyNulls();
        for (int later : List.of(2, 3)) {
            assertThat(tries.get(later).lastDone())
                    .isBetween(tries.get(1).at().minusMillis(1), tries.get(2).at());
        }
        assertThat(tries.get(4).lastDone())
                .isBetween(tries.get(3).at().minusMillis(1), tries.get(4).at());
    }

    @Test
    void work_that_was_woken_is_told_when_it_last_went_well() {
        ScriptedWorker worker = new ScriptedWorker(READ_FEED, _ -> Instant.now().plusSeconds(3600));
        WorkQueue queue = start(List.of(worker));
        queue.wake(READ_FEED, List.of("a"), Instant.now());
        Instant first = awaitTries(worker, 1).getFirst().at();

        queue.wake(READ_FEED, List.of("a"), Instant.now());

        assertThat(awaitTries(worker, 2).get(1).lastDone()).isAfterOrEqualTo(first.minusMillis(1));
    }

    @Test
    void a_failure_counts_instead_of_being_held_back() {
        ScriptedWorker worker =
                new ScriptedWorker(
                        ADVANCE_ORDER,
                        now ->
                                switch (now.number()) {
                                    case 1 ->
                                            throw VtexUnavailable.notSent(
                                                    "planted", Duration.ofMillis(10));
                                    case 2 -> throw new IllegalStateException("planted");
                                    default -> null;
                                });
        WorkQueue queue = start(List.of(worker));

        queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now());

        awaitTries(worker, 3);
        assertThat(worker.heldBack()).containsExactly(0, 1, 0);
        assertThat(worker.failures()).containsExactly(0, 0, 1);
    }

    @Test
    void work_that_nobody_wants_can_be_looked_at_again_as_after_an_interruption() {
        ScriptedWorker worker =
                new ScriptedWorker(
                        ADVANCE_ORDER,
                        now ->
                                now.key().equals("waiting")
                                        ? Instant.now().plusSeconds(3600)
                                        : null);
        SweptWorkQueue queue = start(List.of(worker));
        queue.wake(ADVANCE_ORDER, List.of("waiting"), Instant.now());
        awaitTries(worker, 1);

        assertThat(queue.lookAgain(ADVANCE_ORDER, List.of("waiting", "idle")))
                .containsExactly("idle");

        awaitTries(worker, 2);
        assertThat(worker.keys()).containsExactly("waiting", "idle");
        assertThat(worker.heldBack()).containsExactly(0, 1);
    }

    @Test
    void failing_work_holds_up_no_other() {
        ScriptedWorker worker =
                new ScriptedWorker(
                        ADVANCE_ORDER,
                        now -> {
                            if (now.key().equals("bad")) {
                                throw new IllegalStateException("planted");
                            }
                            return null;
                        });
        WorkQueue queue = start(List.of(worker));

        queue.wake(ADVANCE_ORDER, List.of("bad", "good"), Instant.now());

        await().atMost(PATIENCE).until(() -> worker.keys().contains("good"));
    }

    @Test
    void what_vtex_asks_to_wait_is_waited() {
        Duration asked = FIRST_PAUSE.multipliedBy(4);
        ScriptedWorker worker =
                new ScriptedWorker(
                        ADVANCE_ORDER,
                        now -> {
                            if (now.number() == 1) {
                                throw new VtexUnavailable("planted: 429", asked, null);
                            }
                            return null;
                        });
        WorkQueue queue = start(List.of(worker));

        queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now());

        List<Try> tries = awaitTries(worker, 2);
        assertThat(Duration.between(tries.get(0).at(), tries.get(1).at()))
                .isGreaterThanOrEqualTo(asked);
    }

    @Test
    void a_wake_ends_the_pause_after_a_failure_but_not_its_memory() {
        ScriptedWorker worker =
                new ScriptedWorker(
                        ADVANCE_ORDER,
                        now -> {
                            if (now.number() == 1) {
                                throw new VtexUnavailable("planted", Duration.ofHours(1), null);
                            }
                            return null;
                        });
        WorkQueue queue = start(List.of(worker));

        queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now());
        awaitTries(worker, 1);
        queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now());

        awaitTries(worker, 2);
        assertThat(worker.failures()).containsExactly(0, 1);
    }

    @Test
    void no_wake_is_lost_and_no_key_is_worked_on_twice_at_a_time() throws InterruptedException {
        Stress stress = new Stress();
        WorkQueue queue = start(List.of(stress));

        stress.run(queue);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stress.seen).isEqualTo(stress.written));
        assertThat(stress.overlaps).hasValue(0);
        assertThat(stress.written).isNotEmpty();
    }

    /**
     * Waits until there were so many tries.
     *
     * @return the tries
     */
    protected static List<Try> awaitTries(ScriptedWorker worker, int number) {
        await().atMost(PATIENCE).until(() -> worker.tries().size() >= number);
        return worker.tries();
    }

    /** A worker that does nothing but remember. */
    protected static ScriptedWorker resting(WorkKind kind) {
        return new ScriptedWorker(kind, _ -> null);
    }

    /** Waits; the result fits a script that wants no other try. */
    protected static @Nullable Instant waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Writers that wake after each write; the worker must see every key's last write. */
    private static final class Stress implements Worker {

        private static final int KEYS = 7;
        private static final int WRITERS = 16;
        private static final int WRITES = 120;
        private static final long INSIDE_NANOS = 200_000;

        private final Map<String, Integer> written = new ConcurrentHashMap<>();
        private final Map<String, Integer> seen = new ConcurrentHashMap<>();
        private final Map<String, AtomicInteger> inside = new ConcurrentHashMap<>();
        private final AtomicInteger overlaps = new AtomicInteger();

        @Override
        public WorkKind kind() {
            return ADVANCE_ORDER;
        }

        @Override
        public @Nullable Instant work(Attempt attempt) {
            AtomicInteger others = inside.computeIfAbsent(attempt.key(), _ -> new AtomicInteger());
            if (others.incrementAndGet() > 1) {
                overlaps.incrementAndGet();
            }
            try {
                int latest = written.getOrDefault(attempt.key(), 0);
                LockSupport.parkNanos(INSIDE_NANOS);
                seen.put(attempt.key(), latest);
            } finally {
                others.decrementAndGet();
            }
            return null;
        }

        void run(WorkQueue queue) throws InterruptedException {
            List<Thread> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                long seed = i;
                writers.add(Thread.startVirtualThread(() -> write(queue, seed)));
            }
            for (Thread writer : writers) {
                writer.join();
            }
        }

        private void write(WorkQueue queue, long seed) {
            RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            for (int i = 0; i < WRITES; i++) {
                String one = "key-" + random.nextInt(KEYS);
                String other = "key-" + (seed + i) % KEYS;
                written.merge(one, 1, Integer::sum);
                written.merge(other, 1, Integer::sum);
                queue.wake(ADVANCE_ORDER, List.of(one, other), Instant.now());
            }
        }
    }
}
