package io.trapiche.adapter.erp.export;

import io.trapiche.application.events.port.EventExport;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A segment whose records and position are written in one Kafka transaction. */
final class KafkaSegment implements EventExport.Segment {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaSegment.class);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final int number;
    private final Producer<String, byte[]> producer;
    private final SegmentPositions positions;
    private final SegmentEncoder encoder;
    private final Duration idlePositionInterval;

    private EventPosition position;
    private long positionWrittenAt = System.nanoTime();
    private boolean inTransaction;
    private boolean closed;

    /** What is told of events, the topics for it being there. */
    @FunctionalInterface
    interface SegmentEncoder {
        List<ProducerRecord<String, byte[]>> encode(List<RecordedEvent> events);
    }

    KafkaSegment(
            int number,
            Producer<String, byte[]> producer,
            SegmentPositions positions,
            SegmentEncoder encoder,
            Duration idlePositionInterval) {
        this.number = number;
        this.producer = producer;
        this.positions = positions;
        this.encoder = encoder;
        this.idlePositionInterval = idlePositionInterval;
        this.position = positions.read(number);
    }

    @Override
    public EventPosition position() {
        return position;
    }

    @Override
    public void write(List<RecordedEvent> events, EventPosition reached) {
        if (closed) {
            throw new IllegalStateException("segment " + number + " is closed");
        }
        boolean written = false;
        try {
            check(events, reached);
            writeOrRemember(encoder.encode(events), reached);
            written = true;
        } finally {
            if (!written) {
                abandon();
            }
        }
    }

    /** Whatever stands before the position was written already. */
    private void check(List<RecordedEvent> events, EventPosition reached) {
        EventPosition last = position;
        for (RecordedEvent event : events) {
            if (event.position().compareTo(last) <= 0) {
                throw new IllegalArgumentException(
                        "event at %s (expected: after %s)".formatted(event.position(), last));
            }
            last = event.position();
        }
        if (reached.compareTo(last) < 0) {
            throw new IllegalArgumentException(
                    "reached: %s (expected: %s or later)".formatted(reached, last));
        }
    }

    private void writeOrRemember(
            List<ProducerRecord<String, byte[]>> records, EventPosition reached) {
        boolean moved = !reached.equals(position);
        if (!records.isEmpty() || (moved && isPositionDue())) {
            transact(records, reached);
            positionWrittenAt = System.nanoTime();
        }
        position = reached;
    }

    private boolean isPositionDue() {
        return System.nanoTime() - positionWrittenAt >= idlePositionInterval.toNanos();
    }

    /** Failures of single records show in the commit. */
    private void transact(List<ProducerRecord<String, byte[]>> records, EventPosition reached) {
        producer.beginTransaction();
        inTransaction = true;
        for (ProducerRecord<String, byte[]> record : records) {
            var _ = producer.send(record);
        }
        var _ = producer.send(positions.record(number, reached));
        producer.commitTransaction();
        inTransaction = false;
    }

    private void abandon() {
        try {
            if (inTransaction) {
                producer.abortTransaction();
            }
        } catch (RuntimeException e) {
            LOG.info("segment {}: the next owner ends the transaction: {}", number, e.toString());
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            producer.close(CLOSING);
        }
    }
}
