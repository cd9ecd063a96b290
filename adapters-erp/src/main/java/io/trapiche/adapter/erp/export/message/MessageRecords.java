package io.trapiche.adapter.erp.export.message;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.Cause;
import io.trapiche.application.streams.StreamId;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Messages as Kafka records: CloudEvents 1.0, Kafka protocol binding, binary mode. */
final class MessageRecords {

    private static final String JSON = "application/json";

    private MessageRecords() {}

    /** Where a record goes. */
    record Target(String topic, String key) {}

    /** CloudEvents attributes of a message. */
    record Attributes(String id, String type, RecordedEvent recorded, Instant time) {

        StreamId subject() {
            return recorded.stream();
        }
    }

    /**
     * A message that has a place among its order's.
     *
     * @param sequence from one; padded so that it sorts as text
     */
    static ProducerRecord<String, byte[]> record(
            Target target, Attributes attributes, long sequence, byte[] json) {
        return write(
                target,
                builder(attributes, json)
                        .withExtension("sequence", "%020d".formatted(sequence))
                        .build());
    }

    static ProducerRecord<String, byte[]> record(
            Target target, Attributes attributes, byte[] json) {
        return write(target, builder(attributes, json).build());
    }

    private static ProducerRecord<String, byte[]> write(Target target, CloudEvent event) {
        return KafkaMessageFactory.<String>createWriter(target.topic(), target.key())
                .writeBinary(event);
    }

    private static CloudEventBuilder builder(Attributes attributes, byte[] json) {
        CloudEventBuilder builder = attributed(attributes, json);
        StreamId order = attributes.recorded().lane();
        if (order != null) {
            builder.withExtension("correlationid", order.value());
        }
        Cause cause = attributes.recorded().cause();
        if (cause != null) {
            builder.withExtension("causationid", cause.id());
            trace(builder, cause);
        }
        return builder;
    }

    /** CloudEvents' extension for distributed tracing. */
    private static void trace(CloudEventBuilder builder, Cause cause) {
        String traceparent = cause.traceparent();
        if (traceparent != null) {
            builder.withExtension("traceparent", traceparent);
        }
    }

    private static CloudEventBuilder attributed(Attributes attributes, byte[] json) {
        return CloudEventBuilder.v1()
                .withId(attributes.id())
                .withSource(URI.create("/trapiche/accounts/" + attributes.subject().account()))
                .withType(attributes.type())
                .withSubject(attributes.subject().value())
                .withTime(attributes.time().atOffset(ZoneOffset.UTC))
                .withData(JSON, json);
    }
}
