package io.trapiche.delivery;

import static io.trapiche.delivery.OperatorFiles.part;
import static io.trapiche.delivery.OperatorFiles.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.engines.EnginePort;
import io.trapiche.sandbox.SandboxSettings;
import io.trapiche.testkit.architecture.SourceTree;
import io.trapiche.testkit.engines.TestDatabase;
import io.trapiche.testkit.engines.TestKafka;
import io.trapiche.testkit.engines.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image's recipe, and what its commands do where no Docker engine is at hand. */
@SuppressWarnings("NullAway.Init")
class ImageTest {

    /** An image of a publisher known to every engine, with a version in its tag. */
    private static final Pattern PINNED =
            Pattern.compile("[a-z-]+:[a-z0-9._-]*[0-9]+\\.[0-9]+[a-z0-9._-]* AS [a-z]+");

    /** The start ends when the cache is of no use to the JVM. */
    private static final Map<String, String> CACHE_NEEDED =
            Map.of("JDK_JAVA_OPTIONS", "-XX:AOTMode=on");

    private static final int TERMINATED = 143;
    private static final Duration START = Duration.ofMinutes(4);

    /** What compose and the unit of systemd give it. */
    private static final Duration STOP = Duration.ofSeconds(15);

    @TempDir static Path made;
    @TempDir static Path root;
    private static ImageRecipe recipe;
    private static BuiltByHand image;

    @BeforeAll
    static void build() throws Exception {
        recipe = ImageRecipe.read(SourceTree.top().resolve("Dockerfile"));
        Path layers = MadeRelease.in(made, "022").layers();
        image = new BuiltByHand(recipe.stage("service"), layers, root);
    }

    @Test
    void images_below_it_are_pinned() {
        assertThat(recipe.all("FROM")).hasSize(3).allMatch(PINNED.asMatchPredicate());
    }

    @Test
    void runs_as_nobody_in_particular_and_is_the_process_that_signals_reach() {
        for (String stage : List.of("service", "sandbox")) {
            ImageRecipe run = recipe.stage(stage);
            assertThat(run.last("USER").text()).matches("[1-9]\\d{3,}:[1-9]\\d{3,}");
            assertThat(run.last("ENTRYPOINT").command()).startsWith("java");
        }
    }

    @Test
    void the_sandboxs_jar_is_the_one_that_is_built() {
        assertThat(recipe.stage("sandbox").all("COPY"))
                .contains(
                        "--from=build /src/sandbox/target/trapiche-sandbox-*-exec.jar sandbox.jar");
        assertThat(SourceTree.top().resolve("sandbox/target").toFile().list())
                .filteredOn(it -> it.matches("trapiche-sandbox-.*-exec\\.jar"))
                .hasSize(1);
    }

    @Test
    void starts_fast_is_healthy_once_ready_and_stops_in_time() throws Exception {
        Map<String, String> settings = settings(TestPostgres.freshDatabase());
        assertThat(image.health(settings)).isNotZero();

        assertThatItLives(image, settings, () -> image.health(settings));
    }

    @Test
    void the_sandbox_is_healthy_as_compose_asks_and_stops_in_time(@TempDir Path folder)
            throws Exception {
        BuiltByHand sandbox = new BuiltByHand(recipe.stage("sandbox"), made, folder);
        Map<String, Object> service =
                part(OperatorFiles.yaml("compose.yaml"), "services", "sandbox");
        List<String> asked = asked(service);
        String usual = Integer.toString(SandboxSettings.local().port());
        assertThat(asked).contains(usual);
        String port = free();
        asked.replaceAll(word -> word.equals(usual) ? port : word);
        Map<String, String> variables = new HashMap<>();
        part(service, "environment").forEach((name, it) -> variables.put(name, it.toString()));
        variables.put("SANDBOX_PORT", port);
        assertThat(sandbox.status(variables, asked)).isNotZero();

        assertThatItLives(sandbox, variables, () -> sandbox.status(variables, asked));
    }

    /** The command of compose's healthcheck. */
    private static List<String> asked(Map<String, Object> service) {
        List<String> words = new ArrayList<>();
        for (Object word : (List<?>) value(part(service, "healthcheck"), "test")) {
            words.add(word.toString());
        }
        assertThat(words.removeFirst()).isEqualTo("CMD");
        return words;
    }

    /** Starts, becomes healthy, and ends when it is told to. */
    private static void assertThatItLives(
            BuiltByHand image, Map<String, String> variables, Callable<Integer> health)
            throws Exception {
        Process process = image.start(variables).inheritIO().start();
        try {
            Awaitility.await().atMost(START).until(() -> health.call() == 0 || !process.isAlive());
            assertThat(process.isAlive()).isTrue();
            process.destroy();
            assertThat(process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(TERMINATED);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void commands_and_settings_are_given_behind_it() throws IOException, InterruptedException {
        Ran version = Ran.of(image.start(CACHE_NEEDED, "--version"));

        assertThat(version.said()).contains("trapiche ");
        assertThat(version.status()).isZero();
    }

    private static Map<String, String> settings(TestDatabase database) {
        Map<String, String> settings = new HashMap<>(CACHE_NEEDED);
        settings.put("SPRING_DATASOURCE_URL", database.jdbcUrl());
        settings.put("SPRING_DATASOURCE_USERNAME", database.user());
        settings.put("SPRING_DATASOURCE_PASSWORD", database.password());
        settings.put("TRAPICHE_KAFKA_BOOTSTRAPSERVERS", TestKafka.bootstrapServers());
        settings.put("TRAPICHE_VTEX_PUBLICBASEURL", "https://hub.example.com");
        settings.put("SERVER_PORT", free());
        settings.put("MANAGEMENT_SERVER_PORT", free());
        settings.put("TRAPICHE_GRPC_PORT", free());
        return settings;
    }

    private static String free() {
        return Integer.toString(EnginePort.forAnotherProcess());
    }
}
