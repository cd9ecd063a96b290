package io.trapiche.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.engines.EnginePort;
import io.trapiche.testkit.Program;
import io.trapiche.testkit.architecture.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Debian's Prometheus, which reads one instance and the alerts as {@code docs/metrics.md} says. */
final class Prometheus implements AutoCloseable {

    private static final String TARGETS = "['trapiche-1:8081', 'trapiche-2:8081']";

    private final int port = EnginePort.forAnotherProcess();
    private final Process process;

    /**
     * Returns when it answers.
     *
     * @param every how often it reads the instance
     */
    Prometheus(Path folder, int managementPort, Duration every) throws IOException {
        String rules = "trapiche.rules.yml";
        Files.copy(
                SourceTree.top().resolve("deploy/prometheus").resolve(rules),
                folder.resolve(rules));
        Path settings =
                Files.writeString(
                        folder.resolve("prometheus.yml"), settings(managementPort, every));
        process =
                new ProcessBuilder(
                                Program.of("prometheus", "prometheus").toString(),
                                "--config.file=" + settings,
                                "--storage.tsdb.path=" + folder.resolve("data"),
                                "--web.listen-address=127.0.0.1:" + port,
                                "--log.level=warn")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("prometheus.log").toFile())
                        .start();
        await().atMost(Feira.PATIENCE).until(this::isReady);
    }

    private static String settings(int managementPort, Duration every) throws IOException {
        String guide = Files.readString(SourceTree.top().resolve("docs/metrics.md"));
        String settings =
                guide.substring(
                        guide.indexOf("scrape_configs:"),
                        guide.indexOf("```", guide.indexOf("scrape_configs:")));
        assertThat(settings).contains(TARGETS);
        return "global: {scrape_interval: %1$ss, scrape_timeout: %1$ss, evaluation_interval: %1$ss}\n"
                        .formatted(every.toSeconds())
                + settings.replace(
                        TARGETS,
                        "['127.0.0.1:%d']\n        labels: {instance: 'trapiche-1:8081'}"
                                .formatted(managementPort));
    }

    private boolean isReady() {
        try {
            return Http.get(url("/-/ready")).statusCode() == 200;
        } catch (IOException notYet) {
            assertThat(process.isAlive()).isTrue();
            return false;
        }
    }

    /** Series over a time, each with its labels and its points. */
    List<JsonNode> range(String expression, Instant from, Instant to, Duration step) {
        return data("/api/v1/query_range?query=%s&start=%d&end=%d&step=%d"
                        .formatted(
                                URLEncoder.encode(expression, UTF_8),
                                from.getEpochSecond(),
                                to.getEpochSecond(),
                                step.toSeconds()))
                .path("result")
                .valueStream()
                .toList();
    }

    /** The alerts' rules, each with its state and what went wrong with it. */
    List<JsonNode> rules() {
        return data("/api/v1/rules")
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    private JsonNode data(String path) {
        try {
            HttpResponse<String> answer = Http.get(url(path));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JsonMapper.shared().readTree(answer.body()).path("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
