package io.trapiche.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.dashboards.Dashboard;
import io.trapiche.testkit.Program;
import io.trapiche.testkit.architecture.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is made for Prometheus and Grafana fits the metrics that there are. */
class AlertsAndDashboardsTest {

    private static final Path PROMETHEUS = SourceTree.top().resolve("deploy/prometheus");
    static final List<String> DASHBOARDS = Dashboard.NAMES;

    @Test
    void alerts_read_metrics_of_the_table() throws IOException {
        Set<String> known = MetricTable.read().series();

        assertThat(rules())
                .allSatisfy(
                        rule ->
                                assertThat(known)
                                        .as(text(rule, "alert"))
                                        .containsAll(PromQl.metrics(text(rule, "expr"))));
    }

    @Test
    void alerts_have_a_severity_and_a_runbook_that_is_there() throws IOException {
        assertThat(rules()).hasSizeGreaterThan(15);
        assertThat(rules())
                .allSatisfy(
                        rule -> {
                            assertThat(text(map(rule, "labels"), "severity"))
                                    .isIn("page", "ticket");
                            String runbook = text(map(rule, "annotations"), "runbook");
                            assertThat(runbook).startsWith("docs/runbooks/");
                            assertThat(SourceTree.top().resolve(runbook)).exists();
                        });
    }

    @Test
    void every_alert_is_tried() throws IOException {
        String tests = Files.readString(PROMETHEUS.resolve("trapiche.rules.test.yml"));

        assertThat(rules())
                .extracting(rule -> "alertname: " + text(rule, "alert"))
                .allSatisfy(name -> assertThat(tests).contains(name + "\n"));
    }

    @Test
    void alerts_come_when_they_shall() throws IOException, InterruptedException {
        assertThatPromtoolIsContent(PROMETHEUS, "test", "rules", "trapiche.rules.test.yml");
    }

    /** As rules, which have to be sound expressions. */
    @Test
    void dashboards_ask_in_promql(@TempDir Path folder) throws IOException, InterruptedException {
        ObjectNode group = JsonMapper.shared().createObjectNode().put("name", "dashboards");
        ArrayNode rules = group.putArray("rules");
        for (String name : DASHBOARDS) {
            Dashboard.read(name)
                    .expressions()
                    .forEach(asked -> rules.addObject().put("alert", "a").put("expr", asked));
        }
        ObjectNode file = JsonMapper.shared().createObjectNode();
        file.putArray("groups").add(group);
        Files.writeString(folder.resolve("rules.json"), file.toString());

        assertThat(rules).hasSizeGreaterThan(20);
        assertThatPromtoolIsContent(folder, "check", "rules", "rules.json");
    }

    private static void assertThatPromtoolIsContent(Path folder, String... arguments)
            throws IOException, InterruptedException {
        Process promtool =
                new ProcessBuilder(
                                Stream.concat(
                                                Stream.of(
                                                        Program.of("prometheus", "promtool")
                                                                .toString()),
                                                Stream.of(arguments))
                                        .toList())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(promtool.getInputStream().readAllBytes(), UTF_8);

        assertThat(promtool.waitFor()).as(said).isZero();
    }

    @ParameterizedTest
    @FieldSource("DASHBOARDS")
    void dashboards_read_metrics_of_the_table_and_say_what_they_show(String name)
            throws IOException {
        Set<String> known = MetricTable.read().series();
        Dashboard dashboard = Dashboard.read(name);

        assertThat(dashboard.panels()).isNotEmpty();
        assertThat(dashboard.panels())
                .allSatisfy(
                        panel -> {
                            assertThat(panel.description()).isNotBlank();
                            assertThat(panel.expressions()).isNotEmpty();
                        });
        assertThat(dashboard.expressions())
                .allSatisfy(asked -> assertThat(known).containsAll(PromQl.metrics(asked)));
    }

    @Test
    void a_metric_that_is_not_there_would_be_found() {
        assertThat(
                        PromQl.metrics(
                                "sum by (le, uri) (rate(a_bucket{uri=~\"/b/.*\"}[5m])) / c > 0.02 or"
                                        + " absent(up{job=\"d\"} == 1)"))
                .containsExactly("a_bucket", "c", "up");
    }

    private static List<Map<?, ?>> rules() throws IOException {
        Map<?, ?> file =
                new Yaml().load(Files.readString(PROMETHEUS.resolve("trapiche.rules.yml")));
        return maps(file, "groups").flatMap(group -> maps(group, "rules")).toList();
    }

    private static Stream<Map<?, ?>> maps(Map<?, ?> of, String key) {
        return ((List<?>) Objects.requireNonNull(of.get(key))).stream().map(one -> (Map<?, ?>) one);
    }

    private static Map<?, ?> map(Map<?, ?> of, String key) {
        return (Map<?, ?>) Objects.requireNonNull(of.get(key), key);
    }

    private static String text(Map<?, ?> of, String key) {
        return (String) Objects.requireNonNull(of.get(key), key);
    }
}
