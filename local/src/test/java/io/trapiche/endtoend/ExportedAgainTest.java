package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What docs/erp.md says of messages from before there was a list of kept fields, step by step. */
class ExportedAgainTest extends ServiceSuite {

    private static final String ORDERS = "trapiche.lojademo.orders.v1";
    private static final String STATES = "trapiche.lojademo.order-state.v1";
    private static final String COMMANDS = "trapiche.lojademo.erp-commands.v1";
    private static final String CANCEL =
            "{\"commandId\":\"c-1\",\"type\":\"cancel\",\"orderId\":\"FRD-nobodys\",\"reason\":\"x\"}";
    private static final String STORE =
            """
            insert into domain_event (aggregate_identifier, sequence_number, event_identifier, type, recorded_at,
                                      payload_type, payload_revision, payload, meta_data)
            values ('oms-order/lojademo/OLD-1', 0, 'old-event-1', 'oms-order', now(),
                    'oms-order.recorded', '1', :payload, '{}')
            """;

    @Test
    void without_its_positions_everything_is_sent_once_more_and_cut() throws Exception {
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(service.jdbcUrl()));
        jdbc.sql(STORE).param("payload", stored()).update();
        feira.until(feira.placePaid("again-1"), Feira.APPROVED);
        await().atMost(Feira.PATIENCE)
                .until(() -> messages(ORDERS).size(), size -> size.longValue() == recorded(jdbc));
        send(COMMANDS, "FRD-nobodys", CANCEL);
        await().atMost(Feira.PATIENCE).until(() -> results().size() == 1);
        sendAsEarlierVersionsDid("OLD-1", "{\"vtexOrder\":{\"secret\":\"s3cret\"}}");
        List<String> before = List.copyOf(events().keySet());

        restart("--trapiche.background=false");
        try (Admin admin = admin()) {
            deleteRecords(admin, ORDERS);
            admin.deleteTopics(List.of("trapiche.export-positions")).all().get();
        }
        assertThat(messages(ORDERS)).isEmpty();
        restart();

        await().atMost(Feira.PATIENCE)
                .untilAsserted(() -> assertThat(events().keySet()).containsAll(before));
        assertThat(events().values()).as("how often each event stands there").containsOnly(1);
        await().atMost(Feira.PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(results().values())
                                        .as("results are sent once more")
                                        .containsExactly(2));
        await().atMost(Feira.PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(latest("OLD-1"))
                                        .contains("\"orderId\":\"OLD-1\"")
                                        .doesNotContain("s3cret"));
    }

    /** How often each result stands in the topic, by its command. */
    private Map<String, Integer> results() {
        Map<String, Integer> results = new HashMap<>();
        messages("trapiche.lojademo.erp-results.v1")
                .forEach(
                        message ->
                                results.merge(TopicLog.header(message, "ce_id"), 1, Integer::sum));
        return results;
    }

    private void restart(String... settings) throws Exception {
        feira.close();
        var _ = service.stop();
        service.start(settings);
        feira = new Feira(service);
    }

    private static long recorded(JdbcClient jdbc) {
        return jdbc.sql(
                        "select count(*) from domain_event where type in ('channel-order', 'oms-order')"
                                + " and aggregate_identifier like '%/lojademo/%'")
                .query(Long.class)
                .single();
    }

    private Collection<ConsumerRecord<String, String>> messages(String topic) {
        return TopicLog.read(service.bootstrapServers(), topic).records();
    }

    /** How often each event stands in the topic, by its id, type and number. */
    private Map<String, Integer> events() {
        Map<String, Integer> events = new HashMap<>();
        messages(ORDERS).forEach(message -> events.merge(name(message), 1, Integer::sum));
        return events;
    }

    private static String name(ConsumerRecord<String, String> message) {
        List<String> parts = new ArrayList<>();
        for (String header : List.of("ce_id", "ce_type", "ce_sequence")) {
            parts.add(TopicLog.header(message, header));
        }
        return String.join(" ", parts);
    }

    private String latest(String key) {
        return messages(STATES).stream()
                .filter(message -> key.equals(message.key()))
                .map(ConsumerRecord::value)
                .reduce("", (_, later) -> later);
    }

    private void sendAsEarlierVersionsDid(String key, String value) throws Exception {
        send(STATES, key, value);
        assertThat(latest(key)).contains("s3cret");
    }

    private void send(String topic, String key, String value) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, service.bootstrapServers(),
                                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class,
                                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                                        StringSerializer.class))) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }

    private static void deleteRecords(Admin admin, String topic) throws Exception {
        TopicDescription described =
                Objects.requireNonNull(
                        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        described
                .partitions()
                .forEach(
                        partition ->
                                all.put(
                                        new TopicPartition(topic, partition.partition()),
                                        RecordsToDelete.beforeOffset(-1)));
        admin.deleteRecords(all).all().get();
    }

    private Admin admin() {
        return Admin.create(
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, service.bootstrapServers()));
    }

    private static String stored() throws IOException {
        try (InputStream in =
                ExportedAgainTest.class.getResourceAsStream(
                        "/stored-before/oms-order.recorded.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
