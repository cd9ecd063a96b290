package io.trapiche.adapter.erp.export.message;

import io.trapiche.adapter.erp.export.message.MessageRecords.Attributes;
import io.trapiche.adapter.erp.export.message.MessageRecords.Target;
import io.trapiche.adapter.erp.export.message.wire.CommandResult;
import io.trapiche.adapter.erp.export.message.wire.MessageHead;
import io.trapiche.adapter.erp.export.message.wire.OrderMessage;
import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.application.events.port.RecordedEvent;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What one event of an order becomes.
 *
 * @param key keeps the order's messages in their order
 */
record OrderRecords(RecordedEvent recorded, Instant at, String key, MessageHead head) {

    private static final String STATE = "-state";

    ProducerRecord<String, byte[]> event(Described event) {
        return record(family().orders(), recorded.eventId(), event);
    }

    ProducerRecord<String, byte[]> state(Described state) {
        return record(family().orderState(), recorded.eventId() + STATE, state);
    }

    ProducerRecord<String, byte[]> result(CommandResult result) {
        return ResultRecords.of(recorded, result);
    }

    private TopicFamily family() {
        return new TopicFamily(recorded.stream().account());
    }

    private ProducerRecord<String, byte[]> record(String topic, String id, Described described) {
        return MessageRecords.record(
                new Target(topic, key),
                new Attributes(id, described.type(), recorded, at),
                head.sequence(),
                MessageJson.of(new OrderMessage(head, described.details())));
    }
}
