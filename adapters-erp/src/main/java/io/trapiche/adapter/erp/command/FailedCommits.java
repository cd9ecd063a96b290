package io.trapiche.adapter.erp.command;

import io.trapiche.application.logging.LimitedLog;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RecordInterceptor;

/**
 * Repeats commits that failed, before the next poll: the container does not, and a partition to
 * which nothing more comes would never be committed. Used by the polling thread only.
 */
final class FailedCommits implements OffsetCommitCallback, RecordInterceptor<byte[], byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(FailedCommits.class);

    private final Function<Collection<TopicPartition>, Map<TopicPartition, OffsetAndMetadata>>
            positions;
    private final LimitedLog limited;
    private final Set<TopicPartition> failed = new HashSet<>();

    /** Repeats with the positions of today, lest a commit that came through meanwhile be undone. */
    FailedCommits(
            Function<Collection<TopicPartition>, Map<TopicPartition, OffsetAndMetadata>> positions,
            InstantSource clock) {
        this.positions = positions;
        this.limited = LimitedLog.of(LOG, clock);
    }

    @Override
    public void onComplete(
            Map<TopicPartition, OffsetAndMetadata> offsets, @Nullable Exception exception) {
        if (exception == null) {
            return;
        }
        failed.addAll(offsets.keySet());
        if (!(exception instanceof RebalanceInProgressException)) {
            limited.warn(
                    "commits failed",
                    "{} not committed: {}",
                    offsets.keySet(),
                    exception.toString());
        }
    }

    /** The container calls this before every poll. */
    @Override
    public void setupThreadState(Consumer<?, ?> consumer) {
        if (!failed.isEmpty()) {
            Map<TopicPartition, OffsetAndMetadata> again = positions.apply(failed);
            failed.clear();
            if (!again.isEmpty()) {
                consumer.commitAsync(again, this);
            }
        }
    }

    @Override
    public ConsumerRecord<byte[], byte[]> intercept(
            ConsumerRecord<byte[], byte[]> record, Consumer<byte[], byte[]> consumer) {
        return record;
    }
}
