package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.orders.v1.OrderState;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A transaction that somebody leaves open in another database, and an order meanwhile. */
class HeldBarrierEverywhereTest extends ServiceSuite {

    private static final String ORDER = "held";

    HeldBarrierEverywhereTest() {
        super("--trapiche.events.warn-after=500ms", "--trapiche.events.degraded-after=2s");
    }

    @Test
    void the_order_goes_on_health_names_who_holds_and_the_export_is_whole_afterwards()
            throws Exception {
        try (Connection foreign = DriverManager.getConnection(service.otherJdbcUrl());
                Statement statement = foreign.createStatement()) {
            // Local mode would end it after ten seconds.
            statement.execute("set idle_in_transaction_session_timeout = 0");
            statement.execute("set application_name = 'monthly-report'");
            foreign.setAutoCommit(false);
            statement.execute("create temporary table report_lines (line text)");
            int pid = pid(statement);

            String name = feira.placePaid(ORDER);
            feira.until(name, Feira.APPROVED);
            // It knows the id from VTEX: its topic cannot tell it now.
            acknowledge("FRD-" + ORDER);
            feira.until(name, OrderState.ORDER_STATE_IN_HANDLING);

            JsonNode events = await().atMost(Feira.PATIENCE).until(this::events, this::isDegraded);
            assertThat(events.at("/details/heldBackBy").asString())
                    .contains("pid " + pid, "monthly-report", "database postgres")
                    .doesNotContain("report_lines");
            assertThat(exported()).as("exported meanwhile").isEmpty();
            foreign.rollback();
        }

        await().atMost(Feira.PATIENCE).untilAsserted(this::isExportedWhole);
        await().atMost(Feira.PATIENCE).until(() -> events().path("status").asString().equals("UP"));
    }

    private static int pid(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private JsonNode events() throws IOException {
        String health = "http://127.0.0.1:" + service.managementPort + "/actuator/health";
        return JsonMapper.shared().readTree(Http.get(health).body()).at("/components/events");
    }

    private boolean isDegraded(JsonNode events) {
        return events.path("status").asString().equals("DEGRADED");
    }

    private void acknowledge(String orderId) throws Exception {
        Map<String, Object> settings =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, service.bootstrapServers());
        String command =
                "{\"commandId\":\"ack-1\",\"type\":\"acknowledge\",\"orderId\":\"%s\"}"
                        .formatted(orderId);
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var _ =
                    producer.send(
                                    new ProducerRecord<>(
                                            "trapiche.lojademo.erp-commands.v1", orderId, command))
                            .get();
        }
    }

    /** Sequences of the order's messages, and of those of its order in VTEX. */
    private Map<String, List<Long>> exported() {
        Map<String, List<Long>> sequences =
                new HashMap<>(
                        TopicLog.read(service.bootstrapServers(), "trapiche.lojademo.orders.v1")
                                .sequences());
        sequences.keySet().removeIf(key -> !key.endsWith(ORDER));
        return sequences;
    }

    private void isExportedWhole() {
        Map<String, List<Long>> exported = exported();
        assertThat(exported).containsOnlyKeys("feira/" + ORDER, "FRD-" + ORDER);
        assertThat(exported.get("feira/" + ORDER))
                .isEqualTo(recorded("channel-order/lojademo/feira/" + ORDER));
        assertThat(exported.get("FRD-" + ORDER))
                .isEqualTo(recorded("oms-order/lojademo/FRD-" + ORDER));
    }

    /** One to the number of events that are stored. */
    private List<Long> recorded(String stream) {
        long events =
                JdbcClient.create(new DriverManagerDataSource(service.jdbcUrl()))
                        .sql("select count(*) from domain_event where aggregate_identifier = :it")
                        .param("it", stream)
                        .query(Long.class)
                        .single();
        return LongStream.rangeClosed(1, events).boxed().toList();
    }
}
