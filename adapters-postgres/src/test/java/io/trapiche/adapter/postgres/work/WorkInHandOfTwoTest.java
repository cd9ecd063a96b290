package io.trapiche.adapter.postgres.work;

import java.time.Duration;

/** As {@link DbSchedulerWorkQueueTest}, and each process keeps done work in hand for a while. */
final class WorkInHandOfTwoTest extends DbSchedulerWorkQueueTest {

    @Override
    Duration rest() {
        return Duration.ofMillis(300);
    }
}
