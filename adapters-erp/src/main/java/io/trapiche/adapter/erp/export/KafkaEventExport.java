package io.trapiche.adapter.erp.export;

import io.trapiche.adapter.erp.export.message.BatchEncoder;
import io.trapiche.adapter.erp.topics.AccountTopics;
import io.trapiche.adapter.erp.topics.KafkaConnection;
import io.trapiche.adapter.erp.topics.PositionsTopic;
import io.trapiche.application.events.port.EventExport;
import io.trapiche.application.events.port.StatesOfOrders;
import io.trapiche.application.tracing.Traces;
import io.trapiche.application.vtex.port.OrderContents;
import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;

/**
 * Exports events to the topics of their accounts, each exactly once: records and progress are one
 * Kafka transaction, and taking a segment over fences its former owner (KIP-98). An account whose
 * topics take nothing waits, and nobody else does.
 */
public final class KafkaEventExport implements EventExport {

    private final SegmentProducers producers;
    private final SegmentPositions positions;
    private final Surroundings surroundings;
    private final ExportSettings settings;

    /**
     * What an export works with.
     *
     * @param states of the orders whose events are exported
     * @param contents of these orders
     * @param held shows who waits
     * @param traces told of what is exported
     */
    public record Surroundings(
            PositionsTopic positions,
            AccountTopics topics,
            StatesOfOrders states,
            OrderContents contents,
            HeldAccounts held,
            Traces traces) {}

    KafkaEventExport(
            SegmentProducers producers,
            KafkaConnection connection,
            Surroundings surroundings,
            ExportSettings settings) {
        this.producers = producers;
        this.positions = new SegmentPositions(connection, surroundings.positions());
        this.surroundings = surroundings;
        this.settings = settings;
    }

    public static EventExport to(
            KafkaConnection connection, Surroundings surroundings, ExportSettings settings) {
        return new KafkaEventExport(
                SegmentProducers.of(connection), connection, surroundings, settings);
    }

    @Override
    public Segment open(int segment) {
        surroundings.positions().ensure();
        surroundings.positions().partition(segment);
        Producer<String, byte[]> producer = producers.create(segment);
        boolean opened = false;
        try {
            producer.initTransactions();
            Segment taken = segment(segment, producer);
            opened = true;
            return taken;
        } finally {
            if (!opened) {
                producer.close(Duration.ZERO);
            }
        }
    }

    private Segment segment(int segment, Producer<String, byte[]> producer) {
        return new KafkaSegment(
                segment,
                new SegmentTransactions(segment, producer, positions),
                new BatchEncoder(surroundings.states(), surroundings.contents()),
                new Hindrances(
                        segment, surroundings.topics(), surroundings.held(), settings.retry()),
                new ExportSpans(surroundings.traces()),
                settings.idlePositionInterval());
    }
}
