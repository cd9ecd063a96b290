package io.trapiche.adapter.erp.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trapiche.adapter.erp.TestTopics;
import io.trapiche.adapter.erp.command.reading.DeadLetterReason;
import io.trapiche.adapter.erp.command.reading.ReadCommand;
import io.trapiche.adapter.erp.topics.AccountTopics;
import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.adapter.erp.topics.TopicSettings;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Violation;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.KafkaException;

class DeadLettersTest {

    private final AccountName account = TestTopics.newAccount();
    private final TopicFamily family = new TopicFamily(account);
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final Admin admin = TestTopics.admin();
    private final DeadLetters letters =
            new DeadLetters(() -> producer, new AccountTopics(admin, TestTopics.SETTINGS));

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void a_record_goes_on_as_it_came_with_the_reason() {
        put("not json".getBytes(UTF_8));

        ProducerRecord<byte[], byte[]> letter = producer.history().getFirst();
        assertThat(letter.topic()).isEqualTo(family.deadLetters());
        assertThat(letter.key()).isEqualTo("FRD-1".getBytes(UTF_8));
        assertThat(letter.value()).isEqualTo("not json".getBytes(UTF_8));
        assertThat(headers(letter))
                .containsExactly(
                        "ce_id=c-1",
                        "dlt-reason=undecodable",
                        "dlt-detail=command is malformed",
                        "dlt-command-id=c-1",
                        "dlt-topic=" + family.commands(),
                        "dlt-partition=2",
                        "dlt-offset=7");
    }

    @Test
    void what_is_too_large_leaves_its_content_behind() {
        int size = TopicSettings.MAX_MESSAGE_BYTES / 2;

        put(new byte[size]);

        ProducerRecord<byte[], byte[]> letter = producer.history().getFirst();
        assertThat(letter.key()).isNull();
        assertThat(letter.value()).isEmpty();
        assertThat(headers(letter))
                .doesNotContain("ce_id=c-1")
                .contains(
                        "dlt-offset=7",
                        "dlt-content-omitted=true",
                        "dlt-content-bytes=" + (size + "FRD-1ce_idc-1".length()));
    }

    @Test
    void very_many_headers_are_too_large() {
        RecordHeaders many = new RecordHeaders();
        for (int i = 0; i < TopicSettings.MAX_MESSAGE_BYTES / 16; i++) {
            many.add("", new byte[0]);
        }

        put(new byte[0], many);

        assertThat(headers(producer.history().getFirst())).contains("dlt-content-omitted=true");
    }

    @Test
    void names_of_headers_count_in_bytes() {
        String name = "\u20ac".repeat(TopicSettings.MAX_MESSAGE_BYTES / 5);

        put(new byte[0], new RecordHeaders().add(name, new byte[0]));

        assertThat(headers(producer.history().getFirst())).contains("dlt-content-omitted=true");
    }

    @Test
    void nobody_else_says_that_content_is_missing() {
        put(
                new byte[0],
                new RecordHeaders()
                        .add("dlt-content-omitted", "true".getBytes(UTF_8))
                        .add("dlt-content-bytes", "999".getBytes(UTF_8)));

        assertThat(headers(producer.history().getFirst()))
                .noneMatch(header -> header.startsWith("dlt-content"));
    }

    @Test
    void a_letter_that_is_not_written_is_a_failure() {
        producer.sendException = new TopicAuthorizationException(family.deadLetters());

        assertThatThrownBy(() -> put(new byte[0])).isInstanceOf(KafkaException.class);
    }

    private void put(byte[] value) {
        put(value, new RecordHeaders().add("ce_id", "c-1".getBytes(UTF_8)));
    }

    private void put(byte[] value, Headers headers) {
        byte[] key = "FRD-1".getBytes(UTF_8);
        letters.put(
                new ConsumerRecord<>(
                        family.commands(),
                        2,
                        7,
                        0,
                        TimestampType.CREATE_TIME,
                        key.length,
                        value.length,
                        key,
                        value,
                        headers,
                        Optional.empty()),
                new ReadCommand.Faulty(
                        new CommandId("c-1"),
                        "",
                        null,
                        List.of(new Violation("command", "is malformed")),
                        DeadLetterReason.UNDECODABLE),
                DeadLetterReason.UNDECODABLE);
    }

    private static List<String> headers(ProducerRecord<byte[], byte[]> letter) {
        return List.of(letter.headers().toArray()).stream().map(DeadLettersTest::text).toList();
    }

    private static String text(Header header) {
        return header.key() + "=" + new String(header.value(), UTF_8);
    }
}
