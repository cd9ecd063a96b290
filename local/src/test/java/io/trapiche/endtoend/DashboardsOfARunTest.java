package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.dashboards.Dashboard;
import io.trapiche.dashboards.Dashboard.Panel;
import io.trapiche.dashboards.DashboardPage;
import io.trapiche.testkit.architecture.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/**
 * What Prometheus reads of a service in use is what dashboards and alerts ask for. {@code
 * -Ddashboards.minutes=10 -Ddashboards.pictures=docs/images} make the pictures of the documents,
 * which nobody's build changes.
 */
@SuppressWarnings("NullAway.Init")
class DashboardsOfARunTest extends ServiceSuite {

    static final List<String> DASHBOARDS = Dashboard.NAMES;

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final long LEAST_BYTES = 20_000;
    private static final long MOST_BYTES = 600_000;
    private static final Path DOCUMENTS = SourceTree.top().resolve("docs");
    private static final int MINUTES = Integer.getInteger("dashboards.minutes", 0);
    private static final Duration LENGTH =
            MINUTES > 0 ? Duration.ofMinutes(MINUTES) : Duration.ofSeconds(25);
    private static final Duration STEP = MINUTES > 0 ? Duration.ofSeconds(5) : EVERY;
    private static final Path PICTURES =
            SourceTree.top()
                    .resolve(System.getProperty("dashboards.pictures", "local/target/dashboards"));

    private Prometheus prometheus;
    private Instant began;
    private Instant ended;

    @BeforeAll
    void travel(@TempDir Path folder) throws Exception {
        prometheus = new Prometheus(folder, service.managementPort, EVERY);
        await().atMost(Feira.PATIENCE).until(this::isRead);
        began = Instant.now();
        try (BusyHours hours = new BusyHours(service, feira, vtex)) {
            hours.last(LENGTH);
            ended = Instant.now();
        }
    }

    /** What begins with nought has to be read before it grows. */
    private boolean isRead() {
        Instant now = Instant.now();
        return !prometheus.range("up == 1", now, now, EVERY).isEmpty();
    }

    @AfterAll
    void stopPrometheus() {
        prometheus.close();
    }

    /** Some of it is read from PostgreSQL once in half a minute only. */
    @ParameterizedTest
    @FieldSource("DASHBOARDS")
    void every_panel_shows_something(String name) throws IOException {
        Dashboard dashboard = Dashboard.read(name);

        await().atMost(Feira.PATIENCE).untilAsserted(() -> assertThat(empty(dashboard)).isEmpty());
    }

    /** Expressions that nothing was found for, each with its panel's title. */
    private List<String> empty(Dashboard dashboard) {
        return dashboard.panels().stream()
                .flatMap(
                        panel ->
                                panel.expressions().stream()
                                        .filter(asked -> hasNoNumber(answer(dashboard, asked)))
                                        .map(asked -> panel.title() + ": " + asked))
                .toList();
    }

    private List<JsonNode> answer(Dashboard dashboard, String expression) {
        return prometheus.range(dashboard.ofAll(expression), began, Instant.now(), EVERY);
    }

    private static boolean hasNoNumber(List<JsonNode> series) {
        return series.stream()
                .flatMap(one -> one.path("values").valueStream())
                .allMatch(point -> point.path(1).asString().equals("NaN"));
    }

    @Test
    void alerts_are_decided_and_what_is_parked_is_told() {
        await().atMost(Feira.PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(prometheus.rules())
                                        .hasSizeGreaterThan(15)
                                        .allSatisfy(
                                                rule ->
                                                        assertThat(rule.path("health").asString())
                                                                .as(rule.toString())
                                                                .isEqualTo("ok"))
                                        .filteredOn(rule -> !isInactive(rule))
                                        .extracting(rule -> rule.path("name").asString())
                                        .contains("TrapicheOrdersParked", "TrapicheDeadLetters"));
    }

    private static boolean isInactive(JsonNode rule) {
        return rule.path("state").asString().equals("inactive");
    }

    @ParameterizedTest
    @FieldSource("DASHBOARDS")
    void is_drawn(String name, @TempDir Path browser) throws Exception {
        Path picture = Files.createDirectories(PICTURES).resolve(picture(name));

        page(Dashboard.read(name)).photograph(browser, picture);

        assertThat(Files.size(picture)).isBetween(LEAST_BYTES, MOST_BYTES);
    }

    private static String picture(String name) {
        return "dashboard-" + name + ".png";
    }

    private DashboardPage page(Dashboard dashboard) {
        Map<String, List<List<JsonNode>>> answers =
                dashboard.panels().stream()
                        .collect(Collectors.toMap(Panel::id, panel -> answers(dashboard, panel)));
        return new DashboardPage(dashboard, began, ended, STEP, answers);
    }

    private List<List<JsonNode>> answers(Dashboard dashboard, Panel panel) {
        return panel.expressions().stream()
                .map(asked -> prometheus.range(dashboard.ofAll(asked), began, ended, STEP))
                .toList();
    }

    @ParameterizedTest
    @FieldSource("DASHBOARDS")
    void a_picture_of_it_is_in_the_documents(String name) throws IOException {
        String picture = "images/" + picture(name);

        assertThat(Files.readString(DOCUMENTS.resolve("metrics.md")))
                .contains("](" + picture + ")");
        assertThat(Files.size(DOCUMENTS.resolve(picture))).isBetween(LEAST_BYTES, MOST_BYTES);
    }
}
