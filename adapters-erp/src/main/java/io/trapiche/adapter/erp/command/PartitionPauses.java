package io.trapiche.adapter.erp.command;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Pauses partitions for a while that grows with every failure. */
final class PartitionPauses {

    private static final long FIRST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 30_000;
    private static final int MOST_DOUBLINGS = 10;

    private final MessageListenerContainer container;
    private final ScheduledExecutorService clock;

    PartitionPauses(MessageListenerContainer container, ScheduledExecutorService clock) {
        this.container = container;
        this.clock = clock;
    }

    void pause(TopicPartition partition, int failures) {
        container.pausePartition(partition);
        var _ =
                clock.schedule(
                        () -> container.resumePartition(partition),
                        millis(failures),
                        TimeUnit.MILLISECONDS);
    }

    static long millis(int failures) {
        int doublings = Math.clamp(failures - 1, 0, MOST_DOUBLINGS);
        return Math.min(FIRST_MILLIS << doublings, LONGEST_MILLIS);
    }
}
