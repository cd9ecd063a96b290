package io.trapiche.testkit.work;

import io.trapiche.application.work.port.SweptWorkQueue;
import io.trapiche.application.work.port.Worker;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

final class InMemoryWorkQueueTest extends WorkQueueContract {

    private final InMemoryWorkQueue queue =
            new InMemoryWorkQueue(InstantSource.system(), FIRST_PAUSE);

    @Override
    protected SweptWorkQueue start(List<? extends Worker> workers) {
        queue.register(workers);
        queue.start();
        return queue;
    }

    @AfterEach
    void stop() {
        queue.stop();
    }
}
