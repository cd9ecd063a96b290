package io.trapiche.adapter.erp.command;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.AcknowledgingMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.support.Acknowledgment;

/**
 * Hands one consumer's records to the lanes of their partitions, and waits for none of them. A
 * partition that is taken away has its lane closed before the container commits.
 */
final class CommandLanes
        implements AcknowledgingMessageListener<byte[], byte[]>, ConsumerAwareRebalanceListener {

    private static final Duration LONGEST_CLOSING = Duration.ofMillis(700);

    private final PartitionFlow flow;
    private final AccountTurns turns;
    private final CommandAttempts attempts;
    private final Map<TopicPartition, Lane> lanes = new HashMap<>();
    private boolean closed;

    CommandLanes(PartitionFlow flow, AccountTurns turns, CommandAttempts attempts) {
        this.flow = flow;
        this.turns = turns;
        this.attempts = attempts;
    }

    @Override
    public synchronized void onMessage(
            ConsumerRecord<byte[], byte[]> record, @Nullable Acknowledgment acknowledgment) {
        if (!closed) {
            lanes.computeIfAbsent(
                            new TopicPartition(record.topic(), record.partition()),
                            partition -> new Lane(partition, flow, turns, attempts))
                    .add(record, Objects.requireNonNull(acknowledgment));
        }
    }

    /** The container calls this for lost partitions too; their commits then fail. */
    @Override
    public void onPartitionsRevokedBeforeCommit(
            Consumer<?, ?> revoked, Collection<TopicPartition> partitions) {
        close(take(partitions));
    }

    /** Ends all that is under way, and begins nothing more. */
    void close() {
        close(takeAll());
    }

    private synchronized List<Lane> takeAll() {
        closed = true;
        return take(List.copyOf(lanes.keySet()));
    }

    private synchronized List<Lane> take(Collection<TopicPartition> partitions) {
        return partitions.stream().map(lanes::remove).filter(Objects::nonNull).toList();
    }

    private static void close(List<Lane> taken) {
        taken.forEach(Lane::cancel);
        long until = System.nanoTime() + LONGEST_CLOSING.toNanos();
        taken.forEach(lane -> lane.close(until));
    }

    /** Up to where those of the partitions that are here are acknowledged. */
    synchronized Map<TopicPartition, OffsetAndMetadata> positions(
            Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Lane lane = lanes.get(partition);
            if (lane != null) {
                lane.position().ifPresent(position -> positions.put(partition, position));
            }
        }
        return positions;
    }
}
