package io.trapiche.endtoend;

import static io.trapiche.endtoend.Feira.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.endtoend.MetricTable.Row;
import io.trapiche.local.ScriptedErp;
import io.trapiche.orders.v1.OrderState;
import io.trapiche.testkit.architecture.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service shows and logs after orders travelled. */
class MetricsOfARunTest extends ServiceSuite {

    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (\\S+) (\\S+)$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    private static final String CALLBACKS =
            "/vtex/{account}/{marketplace}/{order}/{submission}/{key}/{hash}"
                    + "/order-integration/notification/processing-result";

    /** After the readings of the oldest orders, the rarest. */
    private static final String LAST_TO_COME = "trapiche_orders_oldest_age_seconds{";

    private static final List<String> COME_IN_EVERY_RUN =
            List.of(
                    "trapiche_commands_seconds",
                    "trapiche_erp_carried_out_seconds",
                    "trapiche_erp_commands_seconds",
                    "trapiche_erp_results_total",
                    "trapiche_grpc_calls_seconds",
                    "trapiche_orders_oldest_age_seconds",
                    "trapiche_vtex_calls_seconds");

    MetricsOfARunTest() {
        super("--logging.structured.format.console=ecs");
    }

    @BeforeAll
    void travel() throws IOException {
        vtex.fault(
                """
                {"kind":"answerCode","code":"EOI005","routes":"place-order",
                 "orderIdPrefix":"parked-","effect":false,"times":1}""");
        try (ScriptedErp _ =
                new ScriptedErp(service.bootstrapServers(), List.of("lojademo"), _ -> {})) {
            feira.until(feira.placePaid("travels-1"), OrderState.ORDER_STATE_INVOICED);
        }
        feira.until(feira.placePaid("parked-1"), OrderState.ORDER_STATE_PARKED);
        new CommandingErp(service.bootstrapServers()).send("dance", "c-1", "FRD-1", "{}");
        var _ = new CommandingErp(service.bootstrapServers()).result("c-1");
        Http.send(
                "SEARCH",
                "http://127.0.0.1:" + service.httpPort + "/vtex/nobody/hook",
                "",
                "no-token");
        await().atMost(PATIENCE).until(() -> scraped().contains(LAST_TO_COME));
        await().atMost(PATIENCE).until(() -> scraped().contains("trapiche_orders_parked{"));
    }

    private String scraped() throws IOException {
        return Http.get("http://127.0.0.1:" + service.managementPort + "/actuator/prometheus")
                .body();
    }

    private Map<String, String> types() throws IOException {
        return TYPE.matcher(scraped())
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    @Test
    void every_metric_of_the_table_is_shown() throws IOException {
        Map<String, String> types = types();

        assertThat(MetricTable.read().rows())
                .filteredOn(row -> row.isAlwaysShown() || COME_IN_EVERY_RUN.contains(row.name()))
                .hasSizeGreaterThan(25)
                .allSatisfy(
                        row ->
                                assertThat(types)
                                        .as(row.name())
                                        .containsEntry(row.name(), row.type()));
    }

    @Test
    void every_metric_that_is_shown_stands_in_the_table() throws IOException {
        Set<String> known =
                MetricTable.read().rows().stream().map(Row::name).collect(Collectors.toSet());

        assertThat(types().keySet())
                .filteredOn(name -> name.startsWith("trapiche_"))
                .allSatisfy(name -> assertThat(known).contains(name.replaceFirst("_max$", "")));
    }

    /** What needs trouble to be shown is at least something that the code names. */
    @Test
    void every_other_metric_of_the_table_stands_in_the_code() throws IOException {
        String code = code();

        assertThat(MetricTable.read().rows())
                .filteredOn(Row::isOurs)
                .allSatisfy(row -> assertThat(code).contains("\"" + row.inCode() + "\""));
    }

    private static String code() throws IOException {
        try (Stream<Path> files = Files.walk(SourceTree.top())) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/"))
                    .map(MetricsOfARunTest::text)
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void labels_are_no_orders_no_people_and_no_texts_from_outside() throws IOException {
        Set<String> values =
                scraped()
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .flatMap(line -> LABEL.matcher(line).results())
                        .map(found -> found.group(2))
                        .collect(Collectors.toSet());

        assertThat(values).contains("lojademo", "feira", "EOI005", CALLBACKS);
        assertThat(values)
                .noneMatch(value -> value.contains("travels-1") || value.contains("parked-1"))
                .doesNotContain("dance", "SEARCH", "nobody");
    }

    @Test
    void without_a_collector_no_message_names_a_trace() {
        assertThat(
                        TopicLog.read(service.bootstrapServers(), "trapiche.lojademo.orders.v1")
                                .records())
                .isNotEmpty()
                .allSatisfy(
                        message ->
                                assertThat(message.headers().headers("ce_traceparent")).isEmpty());
    }

    /** The settings are read after the engines of local mode began to start. */
    private static boolean isNotJson(String line) {
        return !line.startsWith("{");
    }

    @Test
    void logs_are_ecs_when_set_and_name_nobody() throws IOException {
        List<JsonNode> lines =
                service.said()
                        .lines()
                        .dropWhile(MetricsOfARunTest::isNotJson)
                        .map(JsonMapper.shared()::readTree)
                        .toList();

        assertThat(service.said().lines().dropWhile(MetricsOfARunTest::isNotJson))
                .noneMatch(MetricsOfARunTest::isNotJson);
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(
                        line -> {
                            assertThat(line.path("@timestamp").asString()).isNotBlank();
                            assertThat(line.at("/log/level").asString()).isNotBlank();
                            assertThat(line.at("/service/name").asString()).isEqualTo("trapiche");
                            assertThat(line.at("/ecs/version").asString()).isNotBlank();
                        });
        assertThat(lines)
                .extracting(line -> line.path("message").asString())
                .anyMatch(message -> message.contains("is parked: EOI005"));
        assertThat(service.said())
                .doesNotContain("Beatriz", "beatriz@", "12345678909", "5511999990000", "Rua do");
    }
}
