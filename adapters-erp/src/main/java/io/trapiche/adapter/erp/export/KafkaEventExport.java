package io.trapiche.adapter.erp.export;

import io.trapiche.adapter.erp.topics.AccountTopics;
import io.trapiche.adapter.erp.topics.KafkaConnection;
import io.trapiche.adapter.erp.topics.PositionsTopic;
import io.trapiche.application.events.port.EventExport;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.RecordedEvent;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Exports events to the topics of their accounts, each exactly once: records and position are one
 * Kafka transaction, and taking a segment over fences its former owner (KIP-98).
 */
public final class KafkaEventExport implements EventExport {

    private final SegmentProducers producers;
    private final SegmentPositions positions;
    private final PositionsTopic positionsTopic;
    private final AccountTopics accountTopics;
    private final EventLog log;
    private final ExportSettings settings;

    KafkaEventExport(
            SegmentProducers producers,
            KafkaConnection connection,
            PositionsTopic positionsTopic,
            AccountTopics accountTopics,
            EventLog log,
            ExportSettings settings) {
        this.producers = producers;
        this.positions = new SegmentPositions(connection, positionsTopic);
        this.positionsTopic = positionsTopic;
        this.accountTopics = accountTopics;
        this.log = log;
        this.settings = settings;
    }

    /** The log serves for the states that precede exported events. */
    public static EventExport to(
            KafkaConnection connection,
            PositionsTopic positionsTopic,
            AccountTopics accountTopics,
            EventLog log,
            ExportSettings settings) {
        return new KafkaEventExport(
                SegmentProducers.of(connection),
                connection,
                positionsTopic,
                accountTopics,
                log,
                settings);
    }

    @Override
    public Segment open(int segment) {
        positionsTopic.ensure();
        positionsTopic.partition(segment);
        Producer<String, byte[]> producer = producers.create(segment);
        boolean opened = false;
        try {
            producer.initTransactions();
            BatchEncoder encoder = new BatchEncoder(log, settings.rememberedOrders());
            Segment taken =
                    new KafkaSegment(
                            segment,
                            producer,
                            positions,
                            events -> encode(encoder, events),
                            settings.idlePositionInterval());
            opened = true;
            return taken;
        } finally {
            if (!opened) {
                producer.close(Duration.ZERO);
            }
        }
    }

    private List<ProducerRecord<String, byte[]>> encode(
            BatchEncoder encoder, List<RecordedEvent> events) {
        events.stream()
                .map(event -> event.stream().account())
                .distinct()
                .forEach(accountTopics::ensure);
        return encoder.encode(events);
    }
}
