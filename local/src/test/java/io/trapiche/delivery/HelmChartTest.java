package io.trapiche.delivery;

import static io.trapiche.delivery.OperatorFiles.file;
import static io.trapiche.delivery.OperatorFiles.part;
import static io.trapiche.delivery.OperatorFiles.parts;
import static io.trapiche.delivery.OperatorFiles.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import io.trapiche.settings.declared.SettingVariables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What Helm makes of the chart with the values that the documents show. */
@SuppressWarnings({"NullAway.Init", "unchecked"})
class HelmChartTest {

    private static final String CHART = "deploy/helm/trapiche";

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");

    @TempDir Path folder;

    @Test
    void has_everything_that_a_service_needs_to_be_run_well() throws IOException {
        assertThat(objects().keySet())
                .containsExactlyInAnyOrder(
                        "ConfigMap",
                        "Deployment",
                        "HorizontalPodAutoscaler",
                        "NetworkPolicy",
                        "PodDisruptionBudget",
                        "Service",
                        "ServiceAccount");
    }

    @Test
    void gives_the_service_settings_without_a_fault() throws IOException {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (Map<String, Object> each : parts(container(), "env")) {
            variables.put(value(each, "name").toString(), each.getOrDefault("value", "pod-1"));
        }
        assertThat(SettingVariables.unknown(variables.keySet())).isEmpty();

        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        Path keys =
                Files.writeString(
                        secrets.resolve("trapiche.vtex.accounts.mystore.callback-keys.k1"),
                        "k".repeat(32));
        assertThat(keys).exists();
        Path settings = Files.writeString(folder.resolve("trapiche.yaml"), settings());
        assertThat(variables)
                .containsEntry(
                        "SPRING_CONFIG_ADDITIONALLOCATION", "file:/etc/trapiche/trapiche.yaml")
                .containsEntry("SPRING_CONFIG_IMPORT", "configtree:/run/secrets/trapiche/");
        assertThat(
                        OperatorFiles.faults(
                                variables,
                                "--spring.config.additional-location=file:" + settings,
                                "--spring.config.import=configtree:" + secrets + "/"))
                .isEmpty();
    }

    @Test
    void has_secrets_by_reference_alone() throws IOException {
        assertThat(objects()).doesNotContainKey("Secret");
        assertThat(parts(pod(), "volumes"))
                .anySatisfy(it -> assertThat(it.toString()).contains("secretName=trapiche"));
    }

    @Test
    void keeps_the_pod_to_what_kubernetes_calls_restricted() throws IOException {
        assertThat(pod())
                .containsEntry("automountServiceAccountToken", false)
                .containsEntry("enableServiceLinks", false);
        assertThat(part(pod(), "securityContext"))
                .containsEntry("runAsNonRoot", true)
                .containsEntry("seccompProfile", Map.of("type", "RuntimeDefault"));
        assertThat(part(container(), "securityContext"))
                .containsEntry("allowPrivilegeEscalation", false)
                .containsEntry("readOnlyRootFilesystem", true)
                .containsEntry("capabilities", Map.of("drop", List.of("ALL")));
    }

    @Test
    void asks_for_health_where_it_is_told_and_waits_for_the_end() throws IOException {
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertThat(part(container(), probe, "httpGet")).containsEntry("port", "management");
        }
        assertThat(part(container(), "readinessProbe", "httpGet"))
                .containsEntry("path", "/actuator/health/readiness");
        assertThat(pod()).containsEntry("terminationGracePeriodSeconds", 20);
    }

    @Test
    void leaves_migrations_an_hour() throws IOException {
        Map<String, Object> startup = part(container(), "startupProbe");

        assertThat(
                        (Integer) value(startup, "periodSeconds")
                                * (Integer) value(startup, "failureThreshold"))
                .isEqualTo(3_600);
        assertThat(part(object("Deployment"), "spec"))
                .containsEntry("progressDeadlineSeconds", 3_900);
    }

    @Test
    void runs_the_image_as_its_user() throws IOException {
        ImageRecipe image = ImageRecipe.read(file("Dockerfile"));

        assertThat(part(pod(), "securityContext"))
                .extractingByKeys("runAsUser", "runAsGroup")
                .extracting(String::valueOf)
                .isEqualTo(List.of(image.stage("service").last("USER").text().split(":", -1)));
    }

    @Test
    void refuses_values_that_cannot_work() throws IOException {
        for (String wrong :
                List.of("publicBaseUrl: http://hub.example.com", "secretName: ''", "replica: 3")) {
            Path values = Files.writeString(folder.resolve("wrong.yaml"), wrong);
            assertThatIllegalStateException()
                    .as(wrong)
                    .isThrownBy(() -> rendering().withValuesFile(values).call());
        }
    }

    private TemplateCommand rendering() throws IOException {
        return new Helm(file(CHART))
                .template()
                .withName("hub")
                .withKubeVersion("1.30.0")
                .set("autoscaling.enabled", true)
                .withValuesFile(Files.writeString(folder.resolve("values.yaml"), documented()));
    }

    private static String documented() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(file("docs/delivery.md")));
        assertThat(example.find()).isTrue();
        return example.group(1);
    }

    /** By kind. */
    private Map<String, Map<String, Object>> objects() throws IOException {
        Map<String, Map<String, Object>> objects = new LinkedHashMap<>();
        documents().forEach(it -> objects.put(value(it, "kind").toString(), it));
        return objects;
    }

    private Stream<Map<String, Object>> documents() throws IOException {
        return StreamSupport.stream(new Yaml().loadAll(rendering().call()).spliterator(), false)
                .map(it -> (Map<String, Object>) it);
    }

    private Map<String, Object> object(String kind) throws IOException {
        return Objects.requireNonNull(objects().get(kind), kind);
    }

    private Map<String, Object> pod() throws IOException {
        return part(object("Deployment"), "spec", "template", "spec");
    }

    private Map<String, Object> container() throws IOException {
        return parts(pod(), "containers").getFirst();
    }

    private String settings() throws IOException {
        return value(part(object("ConfigMap"), "data"), "trapiche.yaml").toString();
    }
}
