package io.trapiche.adapter.postgres.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.postgres.jdbc.MigratedDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WorkQueueDepthTest {

    private static final String KIND = "read-order";

    private final MigratedDatabase database = new MigratedDatabase();
    private final WorkQueueDepth depth = new WorkQueueDepth(database.dataSource());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void every_kind_is_shown_also_without_work() {
        assertThat(depth.byKind())
                .extracting(QueuedWork::kind)
                .containsExactly(
                        "advance-order",
                        "backfill",
                        "forget-signals",
                        "guard-signals",
                        "read-feed",
                        "read-order",
                        "read-overdue",
                        "reconcile",
                        "sweep",
                        "watch");
        assertThat(depth.byKind())
                .allSatisfy(work -> assertThat(work.dueFor()).isEqualTo(Duration.ZERO));
    }

    @Test
    void work_is_counted_by_what_it_waits_for() {
        queued("1", "-90 s", false, 0);
        queued("2", "-30 s", false, 2);
        queued("3", "1 h", false, 1);
        queued("4", "1 h", false, 0);
        queued("5", "2 h", false, 0);
        queued("6", "-900 s", true, 0);

        QueuedWork work = kind();

        assertThat(List.of(work.due(), work.waiting(), work.inHand(), work.failing()))
                .containsExactly(2L, 3L, 1L, 2L);
        assertThat(work.dueFor()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(150));
    }

    private QueuedWork kind() {
        return depth.byKind().stream()
                .filter(work -> work.kind().equals(KIND))
                .findFirst()
                .orElseThrow();
    }

    private void queued(String key, String dueIn, boolean picked, int failures) {
        database.jdbc()
                .sql(
                        """
                        INSERT INTO work_queue (task_name, task_instance, execution_time, picked,
                                                consecutive_failures, version)
                        VALUES (?, ?, now() + ?::interval, ?, ?, 1)
                        """)
                .params(KIND, key, dueIn, picked, failures)
                .update();
    }
}
