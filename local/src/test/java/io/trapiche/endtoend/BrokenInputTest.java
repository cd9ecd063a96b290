package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.local.ScriptedErp;
import io.trapiche.orders.v1.OrderState;
import io.trapiche.start.LocalCredentials;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** Whatever comes in broken is answered and recorded, and harms no order. */
class BrokenInputTest extends ServiceSuite {

    private static final String ADDRESS = CallbackAddresses.path("nobodys");

    @Test
    void broken_callbacks_and_hook_calls_are_answered_and_recorded() throws Exception {
        long before = count("select count(*) from inbox where fault is not null");

        assertThat(callback(ADDRESS, "no json").statusCode()).isEqualTo(400);
        assertThat(callback(ADDRESS, "{\"accountName\":\"mercadinho\"}").statusCode())
                .isEqualTo(400);
        assertThat(hook(LocalCredentials.hookSecret("lojademo"), "[1,2,3]").statusCode())
                .isEqualTo(400);

        assertThat(count("select count(*) from inbox where fault is not null"))
                .isEqualTo(before + 3);
        anOrderStillTravels("after-broken-callbacks");
    }

    @Test
    void a_wrong_secret_is_not_found_and_leaves_nothing() throws Exception {
        long before = count("select count(*) from inbox");

        assertThat(callback(ADDRESS + "x", "{}").statusCode()).isEqualTo(404);
        assertThat(hook("wrong-secret-of-the-account", "{}").statusCode()).isEqualTo(404);

        assertThat(count("select count(*) from inbox")).isEqualTo(before);
    }

    @Test
    void a_result_for_an_order_nobody_placed_harms_nothing() throws Exception {
        String result = CallbackAddresses.success("nobodys", "SOI001", "PlaceOrder");

        assertThat(callback(ADDRESS, result).statusCode()).isEqualTo(200);
        assertThat(callback(ADDRESS, result).statusCode()).isEqualTo(200);

        anOrderStillTravels("after-strange-result");
    }

    @Test
    void broken_erp_commands_get_a_result_and_go_to_the_dead_letters() throws Exception {
        try (KafkaProducer<String, String> producer = producer()) {
            producer.send(new ProducerRecord<>(topic("erp-commands"), "FRD-x", "no json")).get();
            producer.send(
                            new ProducerRecord<>(
                                    topic("erp-commands"),
                                    "FRD-nobodys",
                                    "{\"commandId\":\"c-1\",\"type\":\"cancel\",\"orderId\":\"FRD-nobodys\",\"reason\":\"x\"}"))
                    .get();
        }

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () ->
                                assertThat(log("erp-results"))
                                        .anyMatch(result -> result.contains("INVALID_COMMAND"))
                                        .anyMatch(result -> result.contains("UNKNOWN_ORDER")));
        assertThat(log("erp-commands.dlt")).hasSize(1);
        anOrderStillTravels("after-broken-commands");
    }

    @Test
    void commands_of_an_account_nobody_registered_are_shown_and_leave_nothing() throws Exception {
        String commands = "trapiche.strange-shop.erp-commands.v1";
        try (Admin admin = admin();
                KafkaProducer<String, String> producer = producer()) {
            admin.createTopics(List.of(new NewTopic(commands, 3, (short) 1))).all().get();
            producer.send(new ProducerRecord<>(commands, "FRD-x", "no json")).get();

            await().atMost(Duration.ofMinutes(1))
                    .until(() -> management("health").contains("\"strange-shop\":\"20"));
            anOrderStillTravels("after-strange-commands");

            assertThat(management("prometheus")).contains("trapiche_commands_waiting_accounts 1.0");
            assertThat(admin.listTopics().names().get())
                    .filteredOn(topic -> topic.startsWith("trapiche.strange-shop."))
                    .containsExactly(commands);
            admin.deleteTopics(List.of(commands)).all().get();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> !management("health").contains("strange-shop"));
        }
        assertThat(
                        count(
                                "select count(*) from domain_event where aggregate_identifier like '%strange-shop%'"))
                .isZero();
        assertThat(service.said()).containsOnlyOnce("commands of account strange-shop wait");
    }

    private String management(String endpoint) throws IOException {
        return Http.get("http://127.0.0.1:" + service.managementPort + "/actuator/" + endpoint)
                .body();
    }

    private void anOrderStillTravels(String orderId) {
        try (ScriptedErp _ =
                new ScriptedErp(service.bootstrapServers(), List.of("lojademo"), _ -> {})) {
            feira.until(feira.placePaid(orderId), OrderState.ORDER_STATE_INVOICED);
        }
    }

    private HttpResponse<String> callback(String path, String body) throws Exception {
        return new CallbackAddresses(service).callback(path, body);
    }

    private HttpResponse<String> hook(String secret, String body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + service.httpPort
                                                + "/vtex/lojademo/hook"))
                        .header("content-type", "application/json")
                        .header("X-Trapiche-Hook", secret)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private long count(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(service.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String topic(String kind) {
        return kind.endsWith(".dlt")
                ? "trapiche.lojademo." + kind
                : "trapiche.lojademo." + kind + ".v1";
    }

    private List<String> log(String kind) {
        return TopicLog.read(service.bootstrapServers(), topic(kind)).records().stream()
                .map(message -> String.valueOf(message.value()))
                .toList();
    }

    private Admin admin() {
        return Admin.create(
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, service.bootstrapServers()));
    }

    private KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, service.bootstrapServers(),
                        ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class,
                        ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class));
    }
}
