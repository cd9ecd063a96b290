package io.trapiche.adapter.erp.command;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;

/** How far a lane has come, and what of it is acknowledged. Used under the lane's lock. */
final class LaneProgress {

    /** A kill repeats about as much as was handled in that time. */
    private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();

    private @Nullable Delivered handled;
    private @Nullable Delivered acknowledged;
    private long acknowledgedAt = System.nanoTime();
    private boolean closed;

    /** A record, and the way to say that it and all before it are handled. */
    record Delivered(ConsumerRecord<byte[], byte[]> record, Acknowledgment acknowledgment) {}

    void handled(Delivered upTo) {
        handled = upTo;
        if (System.nanoTime() - acknowledgedAt >= INTERVAL_NANOS) {
            acknowledge();
        }
    }

    void acknowledge() {
        Delivered upTo = handled;
        if (!closed && upTo != null && !upTo.equals(acknowledged)) {
            upTo.acknowledgment().acknowledge();
            acknowledged = upTo;
            acknowledgedAt = System.nanoTime();
        }
    }

    /** Nothing is acknowledged any more: the partition may be somebody else's. */
    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    /** Where the partition goes on for whoever gets it; empty when nothing was acknowledged. */
    Optional<OffsetAndMetadata> position() {
        return Optional.ofNullable(acknowledged)
                .map(upTo -> new OffsetAndMetadata(upTo.record().offset() + 1));
    }
}
