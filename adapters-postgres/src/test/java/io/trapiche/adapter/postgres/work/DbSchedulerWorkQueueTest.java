package io.trapiche.adapter.postgres.work;

import io.trapiche.adapter.postgres.jdbc.MigratedDatabase;
import io.trapiche.application.work.port.SweptWorkQueue;
import io.trapiche.application.work.port.Worker;
import io.trapiche.testkit.work.WorkQueueContract;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Two processes share the work; wakes come in to one of them. */
class DbSchedulerWorkQueueTest extends WorkQueueContract {

    private final MigratedDatabase database = new MigratedDatabase();
    private final List<DbSchedulerWorkQueue> started = new ArrayList<>();

    @Override
    protected SweptWorkQueue start(List<? extends Worker> workers) {
        begin("one", workers);
        return begin("two", workers);
    }

    /** How long done work stays in hand. */
    Duration rest() {
        return Duration.ZERO;
    }

    private DbSchedulerWorkQueue begin(String member, List<? extends Worker> workers) {
        WorkQueueSettings settings =
                new WorkQueueSettings(
                        member,
                        8,
                        Duration.ofMillis(200),
                        Duration.ofSeconds(2),
                        FIRST_PAUSE,
                        Duration.ofMinutes(10),
                        rest());
        DbSchedulerWorkQueue queue =
                new DbSchedulerWorkQueue(database.dataSource(), InstantSource.system(), settings);
        queue.start(workers);
        started.add(queue);
        return queue;
    }

    @AfterEach
    void stop() {
        started.forEach(DbSchedulerWorkQueue::stop);
        database.close();
    }
}
