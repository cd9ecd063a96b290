package io.trapiche.adapter.erp.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trapiche.adapter.erp.command.reading.DeadLetterReason;
import io.trapiche.adapter.erp.command.reading.ReadCommand;
import io.trapiche.adapter.erp.topics.AccountTopics;
import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.adapter.erp.topics.TopicSettings;
import io.trapiche.domain.shared.AccountName;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.SingleRecordHeader;

/** Keeps records that became no command, as they came, with the reason in headers. */
final class DeadLetters {

    private static final String OMITTED = "dlt-content-omitted";
    private static final String BYTES = "dlt-content-bytes";

    /** A header's two lengths, each a number of up to five bytes. */
    private static final int LENGTHS = 10;

    private final DeadLetterPublishingRecoverer recoverer;
    private final AccountTopics topics;

    DeadLetters(ProducerFactory<byte[], byte[]> producers, AccountTopics topics) {
        var kafka = new KafkaTemplate<>(producers);
        // What fails is told by the recoverer.
        kafka.setProducerListener(null);
        this.topics = topics;
        this.recoverer = new DeadLetterPublishingRecoverer(kafka, (record, _) -> topic(record));
        // Its own are numbers that are no text, and texts of exceptions, which may repeat values.
        recoverer.excludeHeader(HeadersToAdd.values());
        recoverer.setHeadersFunction((_, reason) -> ((Reason) reason).headers);
    }

    private static TopicPartition topic(ConsumerRecord<?, ?> record) {
        AccountName account = TopicFamily.accountOf(record.topic());
        return new TopicPartition(new TopicFamily(account).deadLetters(), -1);
    }

    /** Returns when the brokers have it. */
    void put(
            ConsumerRecord<byte[], byte[]> record,
            ReadCommand.Faulty command,
            DeadLetterReason reason) {
        topics.ensure(TopicFamily.accountOf(record.topic()));
        Reason why =
                new Reason()
                        .with("dlt-reason", reason.published())
                        .with("dlt-detail", detail(command))
                        .with("dlt-command-id", command.commandId().value())
                        .with("dlt-topic", record.topic())
                        .with("dlt-partition", record.partition())
                        .with("dlt-offset", record.offset());
        if (fits(record)) {
            recoverer.accept(withoutClaims(record), null, why);
        } else {
            why.with(OMITTED, true).with(BYTES, size(record));
            recoverer.accept(withoutContent(record), null, why);
        }
    }

    /** What was compressed on its way here may not fit any more. */
    private static boolean fits(ConsumerRecord<byte[], byte[]> record) {
        long lengths = (long) LENGTHS * record.headers().toArray().length;
        return size(record) + lengths <= TopicSettings.MAX_MESSAGE_BYTES / 2;
    }

    /** What the recoverer is told for a failure: headers that replace those of the same names. */
    private static final class Reason extends RuntimeException {

        private final transient Headers headers = new RecordHeaders();

        Reason with(String name, Object text) {
            headers.add(new SingleRecordHeader(name, text.toString().getBytes(UTF_8)));
            return this;
        }
    }

    private static String detail(ReadCommand.Faulty command) {
        return command.violations().stream()
                .map(violation -> violation.field() + " " + violation.description())
                .collect(Collectors.joining("; "));
    }

    /** Nobody but this class says that something is missing. */
    private static ConsumerRecord<byte[], byte[]> withoutClaims(
            ConsumerRecord<byte[], byte[]> record) {
        record.headers().remove(OMITTED).remove(BYTES);
        return record;
    }

    private static ConsumerRecord<byte[], byte[]> withoutContent(
            ConsumerRecord<byte[], byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(), record.partition(), record.offset(), null, new byte[0]);
    }

    private static long size(ConsumerRecord<byte[], byte[]> record) {
        long size = Math.max(record.serializedKeySize(), 0);
        size += Math.max(record.serializedValueSize(), 0);
        for (Header header : record.headers()) {
            byte[] value = header.value();
            size += Utils.utf8Length(header.key()) + (value == null ? 0 : value.length);
        }
        return size;
    }
}
