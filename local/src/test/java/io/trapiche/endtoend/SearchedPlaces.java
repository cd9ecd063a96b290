package io.trapiche.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.trapiche.adapter.postgres.documents.PackedText;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** All that a service left behind and says of itself, as text by place. */
final class SearchedPlaces {

    private static final String COLUMNS =
            """
            select table_schema, table_name, column_name, data_type from information_schema.columns
             where table_schema not in ('pg_catalog', 'information_schema')
            """;

    private final ServiceProcess service;

    SearchedPlaces(ServiceProcess service) {
        this.service = service;
    }

    /** Topics, columns of tables, the log, health and metrics. */
    Map<String, String> all() throws Exception {
        Map<String, String> places = new TreeMap<>(topics());
        places.putAll(columns());
        places.put("log", service.said());
        for (String endpoint : List.of("health", "info", "prometheus")) {
            places.put(endpoint, management(endpoint));
        }
        return places;
    }

    private String management(String endpoint) throws IOException {
        return Http.get("http://127.0.0.1:" + service.managementPort + "/actuator/" + endpoint)
                .body();
    }

    /** Every topic that there is, from its first record on, aborted ones too. */
    private Map<String, String> topics() throws Exception {
        Map<String, String> places = new TreeMap<>();
        for (String topic : names()) {
            places.put("topic " + topic, topic(topic));
        }
        return places;
    }

    private Collection<String> names() throws Exception {
        try (Admin admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                service.bootstrapServers()))) {
            return admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get();
        }
    }

    private String topic(String topic) {
        StringBuilder text = new StringBuilder();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> append(text, record));
            }
        }
        return text.toString();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        service.bootstrapServers(),
                        ConsumerConfig.EXCLUDE_INTERNAL_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                        ByteArrayDeserializer.class,
                        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                        ByteArrayDeserializer.class));
    }

    private static void append(StringBuilder text, ConsumerRecord<byte[], byte[]> record) {
        append(text, record.key());
        append(text, record.value());
        record.headers()
                .forEach(
                        header -> {
                            text.append(header.key()).append('\n');
                            append(text, header.value());
                        });
    }

    private static void append(StringBuilder text, byte @Nullable [] bytes) {
        if (bytes != null) {
            text.append(new String(bytes, ISO_8859_1)).append('\n');
        }
    }

    private Map<String, String> columns() {
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(service.jdbcUrl()));
        Map<String, String> places = new TreeMap<>();
        for (Map<String, Object> column : jdbc.sql(COLUMNS).query().listOfRows()) {
            String table = column.get("table_schema") + "." + column.get("table_name");
            String name = String.valueOf(column.get("column_name"));
            String text =
                    "bytea".equals(column.get("data_type"))
                            ? "encode(\"%s\", 'escape')".formatted(name)
                            : "\"%s\"::text".formatted(name);
            List<@Nullable String> values =
                    new ArrayList<>(
                            jdbc.sql("select coalesce(%s, '') from %s".formatted(text, table))
                                    .query(String.class)
                                    .list());
            places.put(
                    "column " + column.get("table_name") + "." + name, String.join("\n", values));
        }
        places.put(
                "column order_document.content",
                String.join(
                        "\n",
                        jdbc.sql("select content from order_document")
                                .query((row, _) -> PackedText.unpack(row.getBytes(1)))
                                .list()));
        return places;
    }
}
