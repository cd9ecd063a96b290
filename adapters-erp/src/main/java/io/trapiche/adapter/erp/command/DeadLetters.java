package io.trapiche.adapter.erp.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trapiche.adapter.erp.command.reading.DeadLetterReason;
import io.trapiche.adapter.erp.command.reading.ReadCommand;
import io.trapiche.adapter.erp.topics.AccountTopics;
import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.adapter.erp.topics.TopicSettings;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Violation;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;

/** Keeps records that became no command, as they came, with the reason in headers. */
final class DeadLetters {

    private static final long TIMEOUT_SECONDS = 40;

    private final Producer<byte[], byte[]> producer;
    private final AccountTopics topics;

    DeadLetters(Producer<byte[], byte[]> producer, AccountTopics topics) {
        this.producer = producer;
        this.topics = topics;
    }

    /** Returns when the brokers have it. */
    void put(
            AccountName account,
            ConsumerRecord<byte[], byte[]> record,
            ReadCommand.Faulty command,
            DeadLetterReason reason) {
        topics.ensure(account);
        send(letter(new TopicFamily(account).deadLetters(), record, command, reason));
    }

    private static ProducerRecord<byte[], byte[]> letter(
            String topic,
            ConsumerRecord<byte[], byte[]> record,
            ReadCommand.Faulty command,
            DeadLetterReason reason) {
        var letter = isTooLarge(record) ? without(topic, record) : whole(topic, record);
        header(letter, "dlt-reason", reason.published());
        header(letter, "dlt-detail", detail(command));
        header(letter, "dlt-command-id", command.commandId().value());
        header(letter, "dlt-topic", record.topic());
        header(letter, "dlt-partition", Integer.toString(record.partition()));
        header(letter, "dlt-offset", Long.toString(record.offset()));
        return letter;
    }

    private static ProducerRecord<byte[], byte[]> whole(
            String topic, ConsumerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
    }

    /** What was compressed on its way here may not fit any more. */
    private static ProducerRecord<byte[], byte[]> without(
            String topic, ConsumerRecord<byte[], byte[]> record) {
        var letter = new ProducerRecord<byte[], byte[]>(topic, null, new byte[0]);
        header(letter, "dlt-content-omitted", "true");
        header(letter, "dlt-content-bytes", Long.toString(size(record)));
        return letter;
    }

    private static boolean isTooLarge(ConsumerRecord<byte[], byte[]> record) {
        return size(record) > TopicSettings.MAX_MESSAGE_BYTES / 2;
    }

    private static long size(ConsumerRecord<byte[], byte[]> record) {
        long size = Math.max(record.serializedKeySize(), 0);
        size += Math.max(record.serializedValueSize(), 0);
        for (Header header : record.headers()) {
            byte[] value = header.value();
            size += header.key().length() + (value == null ? 0 : value.length);
        }
        return size;
    }

    private static String detail(ReadCommand.Faulty command) {
        return command.violations().stream()
                .map(DeadLetters::text)
                .collect(Collectors.joining("; "));
    }

    private static String text(Violation violation) {
        return violation.field() + " " + violation.description();
    }

    private static void header(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().remove(name).add(name, value.getBytes(UTF_8));
    }

    private void send(ProducerRecord<byte[], byte[]> letter) {
        try {
            producer.send(letter).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("no dead letter could be written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while writing a dead letter", e);
        }
    }
}
