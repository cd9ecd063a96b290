package io.trapiche.adapter.erp.command;

import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Stops and starts that polls bring records of a partition. Takes effect before the next poll. */
record PartitionFlow(Consumer<TopicPartition> pause, Consumer<TopicPartition> resume) {

    static PartitionFlow of(MessageListenerContainer container) {
        return new PartitionFlow(container::pausePartition, container::resumePartition);
    }
}
