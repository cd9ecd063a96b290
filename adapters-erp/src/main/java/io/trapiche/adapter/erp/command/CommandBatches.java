package io.trapiche.adapter.erp.command;

import io.trapiche.application.streams.ConcurrentChange;
import io.trapiche.application.streams.StorageUnavailable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.support.Acknowledgment;

/**
 * Handles what one poll brought, each partition in its order. A record that cannot be handled now
 * holds back its partition, which pauses and comes again from that record; the others go on. Only
 * handled records are committed.
 */
final class CommandBatches
        implements BatchAcknowledgingConsumerAwareMessageListener<byte[], byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(CommandBatches.class);
    private static final int MOST_UNEXPECTED_FAILURES = 3;

    private final CommandHandling handling;
    private final PartitionPauses pauses;
    private final Map<TopicPartition, Failures> failures = new HashMap<>();

    /** How often in a row one record could not be handled. */
    private record Failures(long offset, int times) {}

    /** How handling a record ended. */
    private enum Outcome {
        HANDLED,
        /** This record cannot be handled now. */
        HELD_BACK,
        /** No record can be handled now. */
        OUTAGE
    }

    CommandBatches(CommandHandling handling, PartitionPauses pauses) {
        this.handling = handling;
        this.pauses = pauses;
    }

    @Override
    public boolean wantsPollResult() {
        return true;
    }

    @Override
    public void onMessage(
            List<ConsumerRecord<byte[], byte[]>> records,
            @Nullable Acknowledgment acknowledgment,
            @Nullable Consumer<?, ?> consumer) {
        throw new UnsupportedOperationException("wants whole polls");
    }

    @Override
    public void onMessage(
            ConsumerRecords<byte[], byte[]> records,
            @Nullable Acknowledgment acknowledgment,
            Consumer<byte[], byte[]> consumer) {
        boolean outage = false;
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> own = records.records(partition);
            if (outage) {
                holdBack(partition, own.getFirst(), consumer);
            } else {
                outage = handle(partition, own, consumer) == Outcome.OUTAGE;
            }
        }
    }

    private Outcome handle(
            TopicPartition partition,
            List<ConsumerRecord<byte[], byte[]>> records,
            Consumer<?, ?> consumer) {
        long next = records.getFirst().offset();
        Outcome outcome = Outcome.HANDLED;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            outcome = handle(partition, record);
            if (outcome != Outcome.HANDLED) {
                holdBack(partition, record, consumer);
                break;
            }
            next = record.offset() + 1;
        }
        if (next > records.getFirst().offset()) {
            commit(partition, next, consumer);
        }
        return outcome;
    }

    private Outcome handle(TopicPartition partition, ConsumerRecord<byte[], byte[]> record) {
        try {
            handling.handle(record);
            failures.remove(partition);
            return Outcome.HANDLED;
        } catch (StorageUnavailable e) {
            return failed(partition, record, e, Outcome.OUTAGE);
        } catch (ConcurrentChange e) {
            return failed(partition, record, e, Outcome.HELD_BACK);
        } catch (RuntimeException e) {
            return unexpected(partition, record, e);
        }
    }

    private Outcome unexpected(
            TopicPartition partition, ConsumerRecord<byte[], byte[]> record, RuntimeException e) {
        Outcome outcome = failed(partition, record, e, Outcome.HELD_BACK);
        if (timesFailed(partition, record) < MOST_UNEXPECTED_FAILURES) {
            return outcome;
        }
        LOG.error("command at {} offset {} given up", partition, record.offset(), e);
        try {
            handling.giveUp(record);
            failures.remove(partition);
            return Outcome.HANDLED;
        } catch (RuntimeException alsoFailed) {
            return failed(partition, record, alsoFailed, Outcome.HELD_BACK);
        }
    }

    private Outcome failed(
            TopicPartition partition,
            ConsumerRecord<byte[], byte[]> record,
            RuntimeException e,
            Outcome outcome) {
        int times = timesFailed(partition, record) + 1;
        failures.put(partition, new Failures(record.offset(), times));
        LOG.warn(
                "command at {} offset {} not handled, attempt {}: {}",
                partition,
                record.offset(),
                times,
                e.toString());
        return outcome;
    }

    private int timesFailed(TopicPartition partition, ConsumerRecord<byte[], byte[]> record) {
        Failures known = failures.get(partition);
        return known == null || known.offset() != record.offset() ? 0 : known.times();
    }

    private void holdBack(
            TopicPartition partition,
            ConsumerRecord<byte[], byte[]> record,
            Consumer<?, ?> consumer) {
        consumer.seek(partition, record.offset());
        pauses.pause(partition, timesFailed(partition, record));
    }

    /** What was handled and not committed comes again, and changes nothing. */
    private static void commit(TopicPartition partition, long next, Consumer<?, ?> consumer) {
        try {
            consumer.commitSync(Map.of(partition, new OffsetAndMetadata(next)));
        } catch (KafkaException e) {
            LOG.warn("{} not committed up to {}: {}", partition, next, e.toString());
        }
    }
}
