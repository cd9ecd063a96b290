package io.trapiche.delivery;

import static io.trapiche.delivery.OperatorFiles.file;
import static io.trapiche.delivery.OperatorFiles.part;
import static io.trapiche.delivery.OperatorFiles.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.settings.declared.SettingVariables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class ComposeTest {

    private static final String MAKER = "deploy/compose/secrets";
    private static final List<String> INSTANCES = List.of("trapiche-1", "trapiche-2");
    private static final List<String> BROKERS = List.of("kafka-1", "kafka-2", "kafka-3");

    /** That which waits for notifications. */
    private static final int OUTSIDE_THE_POOL = 1;

    private static final int KEPT_FOR_SUPERUSERS = 3;

    @TempDir Path folder;
    private Map<String, Object> compose;

    @BeforeEach
    void read() throws IOException {
        compose = OperatorFiles.yaml("compose.yaml");
    }

    @Test
    void images_are_pinned_or_built_here() {
        part(compose, "services")
                .forEach(
                        (name, _) -> {
                            Map<String, Object> service = service(name);
                            String image = value(service, "image").toString();
                            assertThat(
                                            service.containsKey("build")
                                                    || image.matches(
                                                            "[a-z/]+:\\d+\\.\\d+[a-z0-9.-]*"))
                                    .as("%s: %s", name, image)
                                    .isTrue();
                        });
    }

    @Test
    void everything_says_when_it_is_healthy_and_keeps_no_secret_in_the_file() throws IOException {
        ImageRecipe image = ImageRecipe.read(file("Dockerfile"));
        part(compose, "services")
                .forEach(
                        (name, _) ->
                                assertThat(
                                                service(name).containsKey("healthcheck")
                                                        || !image.stage("service")
                                                                .all("HEALTHCHECK")
                                                                .toList()
                                                                .isEmpty())
                                        .as(name)
                                        .isTrue());
        assertThat(part(compose, "secrets").values())
                .allSatisfy(
                        secret ->
                                assertThat(secret.toString())
                                        .matches("\\{file=deploy/compose/\\.secrets/[a-z0-9.-]+}"));
    }

    @Test
    void what_is_built_here_changes_nothing_of_its_file_system() {
        Stream.concat(INSTANCES.stream(), Stream.of("sandbox"))
                .map(this::service)
                .forEach(
                        service ->
                                assertThat(service)
                                        .containsEntry("read_only", true)
                                        .containsEntry("cap_drop", List.of("ALL")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trapiche-1", "trapiche-2"})
    void an_instance_with_the_secrets_that_are_made_has_no_fault(String name) throws Exception {
        Path secrets = madeSecrets();
        Map<String, Object> variables = part(service(name), "environment");
        assertThat(SettingVariables.unknown(variables.keySet())).isEmpty();
        assertThat(variables).containsEntry("SPRING_CONFIG_IMPORT", "configtree:/run/secrets/");

        Path mounted = Files.createDirectories(folder.resolve("run"));
        for (Object secret : (List<?>) value(service(name), "secrets")) {
            Files.copy(secrets.resolve(secret.toString()), mounted.resolve(secret.toString()));
        }
        assertThat(
                        OperatorFiles.faults(
                                variables, "--spring.config.import=configtree:" + mounted + "/"))
                .isEmpty();
    }

    @Test
    void secrets_are_made_once_for_their_maker_alone_and_never_committed() throws Exception {
        Path secrets = madeSecrets();
        String token = Files.readString(secrets.resolve("operator-token"));
        madeSecrets();

        assertThat(secrets.resolve("operator-token")).hasContent(token);
        assertThat(Files.getPosixFilePermissions(secrets)).hasSize(3);
        assertThat(file(".gitignore")).content().contains("\n.secrets/\n");
        assertThat(part(compose, "secrets").keySet())
                .allSatisfy(secret -> assertThat(secrets.resolve(secret)).exists());
    }

    @Test
    void brokers_are_three_of_one_cluster_and_keep_records_twice_before_they_count() {
        List<KafkaConfig> brokers = BROKERS.stream().map(this::broker).toList();

        assertThat(brokers).extracting(KafkaConfig::nodeId).containsExactly(1, 2, 3);
        assertThat(brokers)
                .allSatisfy(
                        broker -> {
                            assertThat(broker.defaultReplicationFactor()).isEqualTo(3);
                            assertThat(broker.minInSyncReplicas()).isEqualTo(2);
                            assertThat(broker.autoCreateTopicsEnable()).isFalse();
                        });
        for (String instance : INSTANCES) {
            assertThat(part(service(instance), "environment"))
                    .containsEntry("TRAPICHE_KAFKA_REPLICATIONFACTOR", 3)
                    .containsEntry("TRAPICHE_KAFKA_MININSYNCREPLICAS", 2);
        }
    }

    @Test
    void postgres_has_room_for_the_connections_that_the_documents_count() throws IOException {
        Map<String, Object> pool =
                part(
                        OperatorFiles.yaml("bootstrap/src/main/resources/application.yaml"),
                        "spring",
                        "datasource",
                        "hikari");
        int least = (int) value(pool, "minimum-idle") + OUTSIDE_THE_POOL;
        int most = (int) value(pool, "maximum-pool-size") + OUTSIDE_THE_POOL;

        assertThat(file("docs/operating.md"))
                .content()
                .contains("opens %d to %d connections".formatted(least, most));
        assertThat(file("compose.yaml"))
                .content()
                .contains("Two instances with %d connections each".formatted(most));
        String allowed = value(service("postgres"), "command").toString();
        assertThat(Integer.parseInt(allowed.replaceAll(".*max_connections=(\\d+).*", "$1")))
                .isGreaterThan(INSTANCES.size() * most + KEPT_FOR_SUPERUSERS);
    }

    /**
     * The image's script makes {@code a.b} of {@code KAFKA_A_B}; the broker refuses what is none.
     */
    private KafkaConfig broker(String name) {
        Properties properties = new Properties();
        part(service(name), "environment")
                .forEach(
                        (variable, value) -> {
                            if (variable.startsWith("KAFKA_")) {
                                properties.put(
                                        variable.substring("KAFKA_".length())
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '.'),
                                        value.toString());
                            }
                        });
        assertThat(AbstractKafkaConfig.CONFIG_DEF.names())
                .containsAll(properties.stringPropertyNames());
        return new KafkaConfig(properties);
    }

    /** Made in a copy of the folder: the tree's own are its owner's. */
    private Path madeSecrets() throws Exception {
        Path maker = folder.resolve("secrets");
        if (Files.notExists(maker)) {
            Files.copy(file(MAKER), maker);
        }
        Ran made = Ran.in(folder, Map.of(), List.of("bash", maker.toString()));
        assertThat(made.status()).as(made.said()).isZero();
        return folder.resolve(".secrets");
    }

    private Map<String, Object> service(String name) {
        return part(compose, "services", name);
    }
}
