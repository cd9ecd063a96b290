package io.trapiche.adapter.postgres.work;

import static io.trapiche.application.work.port.WorkKind.ADVANCE_ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.adapter.postgres.jdbc.MigratedDatabase;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.testkit.work.ScriptedWorker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WorkQueueInTransactionsTest {

    private static final Duration HEARTBEAT = Duration.ofMillis(100);
    private static final Duration REST = Duration.ofMillis(300);

    /**
     * A look for due work skips rows that are locked, and a heartbeat locks a row for a moment; the
     * next poll would find it. Where no poll comes, no heartbeat may be in the way.
     */
    private static final Duration NO_HEARTBEAT = Duration.ofMinutes(1);

    private final MigratedDatabase database = new MigratedDatabase();
    private final DbSchedulerWorkQueue queue =
            queue("one", Duration.ofHours(1), NO_HEARTBEAT, Duration.ZERO);
    private final DbSchedulerWorkQueue beating =
            queue("one", Duration.ofHours(1), HEARTBEAT, Duration.ZERO);
    private final DbSchedulerWorkQueue other =
            queue("two", Duration.ofMillis(20), HEARTBEAT, Duration.ZERO);
    private final DbSchedulerWorkQueue keeping =
            queue("one", Duration.ofHours(1), NO_HEARTBEAT, REST);

    private DbSchedulerWorkQueue queue(
            String member, Duration pollingInterval, Duration heartbeat, Duration rest) {
        WorkQueueSettings settings =
                new WorkQueueSettings(
                        member,
                        8,
                        pollingInterval,
                        heartbeat,
                        Duration.ofMillis(10),
                        Duration.ofMinutes(10),
                        rest);
        return new DbSchedulerWorkQueue(database.dataSource(), InstantSource.system(), settings);
    }

    @AfterEach
    void close() {
        queue.stop();
        beating.stop();
        other.stop();
        keeping.stop();
        database.close();
    }

    @Test
    void the_commit_has_the_work_begin_without_waiting_for_the_poll() {
        ScriptedWorker worker = new ScriptedWorker(ADVANCE_ORDER, _ -> null);
        queue.start(List.of(worker));

        database.transactions()
                .executeWithoutResult(_ -> queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now()));

        await().until(() -> !worker.tries().isEmpty());
        await().until(() -> rows() == 0);
    }

    @Test
    void a_wake_rolled_back_never_was() {
        ScriptedWorker worker = new ScriptedWorker(ADVANCE_ORDER, _ -> null);
        queue.start(List.of(worker));

        database.transactions()
                .executeWithoutResult(
                        transaction -> {
                            queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now());
                            transaction.setRollbackOnly();
                        });
        queue.wake(ADVANCE_ORDER, List.of("marker"), Instant.now());

        await().until(() -> !worker.tries().isEmpty());
        assertThat(worker.keys()).containsExactly("marker");
        await().until(() -> rows() == 0);
    }

    @Test
    void work_sees_what_the_waking_transaction_wrote() {
        AtomicInteger seen = new AtomicInteger();
        database.jdbc().sql("DROP TABLE IF EXISTS written").update();
        database.jdbc().sql("CREATE TABLE written (n integer)").update();
        queue.start(
                List.of(
                        new ScriptedWorker(
                                ADVANCE_ORDER,
                                _ -> {
                                    seen.set(written());
                                    return null;
                                })));

        for (int i = 0; i < 200; i++) {
            database.transactions()
                    .executeWithoutResult(
                            _ -> {
                                queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now());
                                database.jdbc().sql("INSERT INTO written VALUES (1)").update();
                            });
        }

        await().untilAsserted(() -> assertThat(seen).hasValue(200));
    }

    @Test
    void a_wake_still_uncommitted_when_the_work_ends_is_not_lost() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch woken = new CountDownLatch(1);
        ScriptedWorker worker =
                new ScriptedWorker(
                        ADVANCE_ORDER,
                        now -> {
                            begun.countDown();
                            return now.number() == 1 ? waitFor(woken) : null;
                        });
        queue.start(List.of(worker));
        queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now());
        waitFor(begun);

        database.transactions()
                .executeWithoutResult(
                        _ -> {
                            queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now());
                            woken.countDown();
                            awaitSomebodyBlocked();
                        });

        await().until(() -> worker.tries().size() == 2);
        await().until(() -> rows() == 0);
    }

    @Test
    void an_open_transaction_that_woke_busy_work_does_not_have_it_taken_for_dead() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ScriptedWorker worker =
                new ScriptedWorker(
                        ADVANCE_ORDER,
                        now -> {
                            begun.countDown();
                            return now.number() == 1 ? waitFor(goOn) : null;
                        });
        beating.start(List.of(worker));
        beating.wake(ADVANCE_ORDER, List.of("a"), Instant.now());
        waitFor(begun);
        other.start(List.of(worker));

        database.transactions()
                .executeWithoutResult(
                        _ -> {
                            beating.wake(ADVANCE_ORDER, List.of("a"), Instant.now());
                            awaitStaleHeartbeat();
                        });
        // Whoever would take the work over has had the time to.
        awaitHeartbeatRound();

        assertThat(worker.tries()).hasSize(1);
        goOn.countDown();
        await().until(() -> worker.failures().equals(List.of(0, 0)));
    }

    @Test
    void work_that_rests_in_hand_is_woken_by_the_commit_and_without_a_write() {
        ScriptedWorker worker = new ScriptedWorker(ADVANCE_ORDER, _ -> null);
        keeping.start(List.of(worker));
        keeping.wake(ADVANCE_ORDER, List.of("a"), Instant.now());
        await().until(() -> worker.tries().size() == 1);
        long version = version();

        database.transactions()
                .executeWithoutResult(
                        _ -> {
                            keeping.wake(ADVANCE_ORDER, List.of("a"), Instant.now());
                            awaitRest();
                            assertThat(worker.tries()).hasSize(1);
                            assertThat(version()).isEqualTo(version);
                        });

        await().until(() -> worker.tries().size() == 2);
        await().until(() -> rows() == 0);
    }

    @Test
    void a_wake_rolled_back_lets_work_at_rest_go() {
        ScriptedWorker worker = new ScriptedWorker(ADVANCE_ORDER, _ -> null);
        keeping.start(List.of(worker));
        keeping.wake(ADVANCE_ORDER, List.of("a"), Instant.now());
        await().until(() -> worker.tries().size() == 1);

        database.transactions()
                .executeWithoutResult(
                        transaction -> {
                            keeping.wake(ADVANCE_ORDER, List.of("a"), Instant.now());
                            transaction.setRollbackOnly();
                        });

        await().until(() -> rows() == 0);
        assertThat(worker.tries()).hasSize(1);
    }

    @Test
    void work_that_failed_while_a_wake_was_open_is_repeated_when_it_is_committed() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch woken = new CountDownLatch(1);
        ScriptedWorker worker =
                new ScriptedWorker(
                        ADVANCE_ORDER,
                        now -> {
                            begun.countDown();
                            if (now.number() == 1) {
                                waitFor(woken);
                                throw VtexUnavailable.notSent("planted", Duration.ofHours(1));
                            }
                            return null;
                        });
        keeping.start(List.of(worker));
        keeping.wake(ADVANCE_ORDER, List.of("a"), Instant.now());
        waitFor(begun);

        database.transactions()
                .executeWithoutResult(
                        _ -> {
                            keeping.wake(ADVANCE_ORDER, List.of("a"), Instant.now());
                            woken.countDown();
                            await().until(() -> pausing() == 1);
                        });

        await().until(() -> worker.heldBack().equals(List.of(0, 1)));
        await().until(() -> rows() == 0);
    }

    @Test
    void what_is_given_back_by_a_stop_is_due_whatever_its_row_told_before() {
        ScriptedWorker worker =
                new ScriptedWorker(ADVANCE_ORDER, _ -> Instant.now().plusSeconds(60));
        queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now().plusSeconds(3600));
        keeping.start(List.of(worker));
        keeping.wake(ADVANCE_ORDER, List.of("a"), Instant.now());
        await().until(() -> worker.tries().size() == 1);

        keeping.stop();

        assertThat(
                        database.jdbc()
                                .sql(
                                        "SELECT count(*) FROM work_queue"
                                                + " WHERE NOT picked AND execution_time <= now()")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void what_rests_while_a_wake_is_open_is_not_given_back_by_a_stop() {
        ScriptedWorker worker = new ScriptedWorker(ADVANCE_ORDER, _ -> null);
        keeping.start(List.of(worker));
        keeping.wake(ADVANCE_ORDER, List.of("a", "b"), Instant.now());
        await().until(() -> worker.tries().size() == 2);

        database.transactions()
                .executeWithoutResult(
                        _ -> {
                            keeping.wake(ADVANCE_ORDER, List.of("a"), Instant.now());
                            keeping.stop();
                            assertThat(pickedKeys()).containsExactly("a");
                        });

        assertThat(pickedKeys()).containsExactly("a");
    }

    private void awaitRest() {
        Instant over = Instant.now().plus(REST.multipliedBy(3));
        await().until(() -> Instant.now().isAfter(over));
    }

    private long version() {
        return database.jdbc().sql("SELECT version FROM work_queue").query(Long.class).single();
    }

    private int pausing() {
        return database.jdbc()
                .sql("SELECT count(*) FROM work_queue WHERE NOT picked AND held_back = 1")
                .query(Integer.class)
                .single();
    }

    private List<@Nullable String> pickedKeys() {
        return database.jdbc()
                .sql("SELECT task_instance FROM work_queue WHERE picked")
                .query(String.class)
                .list();
    }

    private void awaitStaleHeartbeat() {
        Instant since = Instant.now();
        await().until(
                        () ->
                                Duration.between(since, Instant.now())
                                                .compareTo(HEARTBEAT.multipliedBy(8))
                                        > 0);
    }

    private void awaitHeartbeatRound() {
        Instant since = Instant.now();
        await().until(
                        () ->
                                Duration.between(since, Instant.now())
                                                .compareTo(HEARTBEAT.multipliedBy(4))
                                        > 0);
    }

    private void awaitSomebodyBlocked() {
        await().until(
                        () ->
                                database.jdbc()
                                                .sql(
                                                        """
                                                        SELECT count(*) FROM pg_stat_activity
                                                         WHERE wait_event_type = 'Lock'
                                                           AND query LIKE '%DELETE FROM work_queue%'
                                                           AND datname = current_database()
                                                        """)
                                                .query(Integer.class)
                                                .single()
                                        > 0);
    }

    private int written() {
        return database.jdbc().sql("SELECT count(*) FROM written").query(Integer.class).single();
    }

    private int rows() {
        return database.jdbc().sql("SELECT count(*) FROM work_queue").query(Integer.class).single();
    }

    private static @Nullable Instant waitFor(CountDownLatch latch) {
        await().until(() -> latch.getCount() == 0);
        return null;
    }
}
