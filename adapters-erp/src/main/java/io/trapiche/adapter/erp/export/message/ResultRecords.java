package io.trapiche.adapter.erp.export.message;

import io.trapiche.adapter.erp.export.message.MessageRecords.Attributes;
import io.trapiche.adapter.erp.export.message.MessageRecords.Target;
import io.trapiche.adapter.erp.export.message.wire.CommandResult;
import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.application.events.port.RecordedEvent;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Results of commands; the key is the order's id, or the command's when no order is known. */
final class ResultRecords {

    private static final String RESULT = "-result";
    private static final String TYPE = Described.as("erp-command.result").type();

    private ResultRecords() {}

    static ProducerRecord<String, byte[]> of(RecordedEvent recorded, CommandResult result) {
        return MessageRecords.record(
                new Target(
                        new TopicFamily(recorded.stream().account()).results(),
                        Objects.requireNonNullElse(result.orderId(), result.commandId())),
                new Attributes(recorded.eventId() + RESULT, TYPE, recorded, result.at()),
                MessageJson.bytes(result));
    }
}
