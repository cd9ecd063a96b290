package io.trapiche.adapter.postgres.work;

import static io.trapiche.application.work.port.WorkKind.ADVANCE_ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.adapter.postgres.jdbc.MigratedDatabase;
import io.trapiche.testkit.work.ScriptedWorker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RevivalTest {

    private final MigratedDatabase database = new MigratedDatabase();
    private final ScriptedWorker worker = new ScriptedWorker(ADVANCE_ORDER, _ -> null);
    private final DbSchedulerWorkQueue queue = queue(Duration.ofMillis(100));
    private final DbSchedulerWorkQueue next = queue(Duration.ofHours(1));

    private DbSchedulerWorkQueue queue(Duration heartbeat) {
        WorkQueueSettings settings =
                new WorkQueueSettings(
                        "me",
                        8,
                        Duration.ofMillis(50),
                        heartbeat,
                        Duration.ofMillis(10),
                        Duration.ofMinutes(10),
                        Duration.ZERO);
        return new DbSchedulerWorkQueue(database.dataSource(), InstantSource.system(), settings);
    }

    @AfterEach
    void close() {
        queue.stop();
        next.stop();
        database.close();
    }

    @Test
    void work_of_a_process_that_gives_no_sign_of_life_is_taken_over() {
        leftBehind("a", "gone", Instant.now().minusSeconds(60));
        member("gone", Instant.now().minusSeconds(60));

        queue.start(List.of(worker));

        await().until(() -> worker.failures().equals(List.of(1)));
    }

    @Test
    void work_of_a_living_process_is_left_to_it() {
        leftBehind("its", "alive", Instant.now().minusSeconds(60));
        member("alive", Instant.now().plusSeconds(3600));
        leftBehind("marker", "gone", Instant.now());

        queue.start(List.of(worker));

        await().until(() -> !worker.tries().isEmpty());
        assertThat(worker.keys()).containsExactly("marker");
    }

    @Test
    void a_process_that_comes_back_takes_its_work_up_at_once() {
        leftBehind("a", "me", Instant.now());
        next.start(List.of(worker));

        await().until(() -> worker.failures().equals(List.of(1)));
    }

    @Test
    void work_that_takes_long_gives_signs_of_life() {
        CountDownLatch seen = new CountDownLatch(1);
        queue.start(List.of(new ScriptedWorker(ADVANCE_ORDER, _ -> waitFor(seen))));
        queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now());

        Instant first = lastHeartbeat();
        await().until(() -> lastHeartbeat().isAfter(first.plusMillis(500)));
        seen.countDown();

        await().untilAsserted(() -> assertThat(rows()).isZero());
    }

    private Instant lastHeartbeat() {
        return database.jdbc()
                .sql("SELECT last_heartbeat FROM work_queue")
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private static @Nullable Instant waitFor(CountDownLatch latch) {
        try {
            latch.await();
            return null;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void a_wake_of_work_left_behind_is_not_forgotten() {
        leftBehind("a", "gone", Instant.now().minusSeconds(60));
        queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now().minusSeconds(5));

        queue.start(List.of(worker));

        await().until(() -> worker.failures().equals(List.of(1)));
        await().untilAsserted(() -> assertThat(rows()).isZero());
    }

    @Test
    void work_that_a_stop_cuts_short_is_done_at_the_next_start() {
        CountDownLatch begun = new CountDownLatch(1);
        ScriptedWorker stubborn =
                new ScriptedWorker(
                        ADVANCE_ORDER,
                        _ -> {
                            begun.countDown();
                            Instant end = Instant.now().plusSeconds(4);
                            while (Instant.now().isBefore(end)) {
                                LockSupport.parkNanos(1_000_000);
                            }
                            return null;
                        });
        queue.start(List.of(stubborn));
        queue.wake(ADVANCE_ORDER, List.of("a"), Instant.now());
        await().until(() -> begun.getCount() == 0);

        Instant before = Instant.now();
        queue.stop();
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(4));

        next.start(List.of(worker));
        await().until(() -> worker.failures().equals(List.of(1)));
    }

    private void leftBehind(String key, String member, Instant heartbeat) {
        database.jdbc()
                .sql(
                        """
                        INSERT INTO work_queue (task_name, task_instance, execution_time, picked,
                                                picked_by, last_heartbeat, version)
                        VALUES (?, ?, now() - interval '1 hour', true, ?, ?, 7)
                        """)
                .params(ADVANCE_ORDER.storedName(), key, member, heartbeat.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void member(String name, Instant seenAt) {
        database.jdbc()
                .sql("INSERT INTO work_member VALUES (?, ?)")
                .params(name, seenAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private int rows() {
        return database.jdbc().sql("SELECT count(*) FROM work_queue").query(Integer.class).single();
    }
}
