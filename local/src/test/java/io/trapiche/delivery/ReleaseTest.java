package io.trapiche.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The archive of a release, made of the jar that {@code mvn verify} has just made. */
@SuppressWarnings("NullAway.Init")
class ReleaseTest {

    private static final String SBOM_OFFLINE =
            "what mvn verify makes without -o: offline it makes no list of parts, or leaves an old one";

    private static final Pattern LINK = Pattern.compile("]\\(([^()\\s]+)\\)");

    @TempDir static Path made;
    @TempDir static Path again;
    @TempDir static Path folder;
    private static MadeRelease archive;
    private static Path release;

    @BeforeAll
    static void make() throws Exception {
        archive = MadeRelease.in(made, "022");
        release = archive.unpacked(folder);
    }

    @Test
    void holds_the_service_its_documents_and_what_it_is_made_of() throws IOException {
        assertThat(names(release))
                .as(SBOM_OFFLINE)
                .containsExactlyInAnyOrder(
                        "CHANGELOG.md",
                        "LICENSE",
                        "README.md",
                        "app",
                        "bin",
                        "contracts",
                        "deploy",
                        "docs",
                        "sbom.cdx.json");
    }

    @Test
    void holds_what_its_documents_hand_out() throws IOException {
        assertThat(names(release.resolve("deploy")))
                .containsExactlyInAnyOrder("grafana", "helm", "prometheus", "systemd");
        assertThat(release.resolve("contracts/trapiche/orders/v1/orders.proto")).exists();
        assertThat(names(release.resolve("contracts/erp-commands/v1"))).isNotEmpty();
    }

    @Test
    void every_link_of_its_documents_leads_to_what_it_has() throws IOException {
        Map<String, List<String>> dead = new TreeMap<>();
        try (Stream<Path> files = Files.walk(release)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".md")).toList()) {
                List<String> links = deadLinks(file);
                if (!links.isEmpty()) {
                    dead.put(release.relativize(file).toString(), links);
                }
            }
        }

        assertThat(dead).isEmpty();
        assertThat(Files.readString(release.resolve("docs/operating.md")))
                .contains("](../contracts/trapiche/orders/v1/orders.proto)");
    }

    private static List<String> deadLinks(Path file) throws IOException {
        return LINK.matcher(Files.readString(file))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.matches("[a-z]+:.*|#.*"))
                .filter(target -> !Files.exists(file.resolveSibling(target.split("#", 2)[0])))
                .toList();
    }

    @Test
    void its_readme_and_help_speak_of_what_it_has() throws Exception {
        assertThat(Files.readString(release.resolve("README.md")))
                .contains("# Trapiche", "## Run", "bin/trapiche prepare", "## The way of an order")
                .doesNotContain("--fresh", "--data=", "mvn verify", "## Try it", "## Contributing");
        assertThat(started("--help").said())
                .contains("bin/trapiche prepare")
                .doesNotContain("local mode");
    }

    @Test
    void is_the_same_bytes_whoever_makes_it() throws Exception {
        assertThat(MadeRelease.in(again, "077").archive())
                .hasSameBinaryContentAs(archive.archive());
    }

    @Test
    void what_it_is_made_of_is_all_that_it_holds() throws IOException {
        JsonNode sbom = JsonMapper.shared().readTree(release.resolve("sbom.cdx.json"));
        Set<String> told =
                sbom.path("components")
                        .valueStream()
                        .map(it -> it.path("purl").asString())
                        .map(ReleaseTest::jar)
                        // Empty jars that stand for others; Spring Boot's plugin leaves them out.
                        .filter(jar -> !jar.startsWith("spring-boot-starter-"))
                        .collect(Collectors.toSet());

        assertThat(names(release.resolve("app/lib")))
                .as(SBOM_OFFLINE)
                .containsExactlyInAnyOrderElementsOf(told);
        assertThat(sbom.has("serialNumber")).isFalse();
    }

    @Test
    void its_service_says_what_it_needs() throws Exception {
        Ran asked = started();

        assertThat(asked.said())
                .contains("neither spring.datasource.url nor trapiche.kafka.bootstrap-servers");
        assertThat(asked.status()).isEqualTo(1);
    }

    @Test
    void an_option_that_does_not_exist_ends_as_the_unit_of_systemd_has_it() throws Exception {
        assertThat(started("check", "--chek").status()).isEqualTo(2);
        assertThat(Files.readString(release.resolve("deploy/systemd/trapiche.service")))
                .contains("\nRestartPreventExitStatus=2\n");
    }

    /** Without preparing fast starts, which the image's test does. */
    private static Ran started(String... arguments) throws IOException, InterruptedException {
        return Ran.in(
                folder,
                Map.of("CACHE_DIRECTORY", folder.resolve("nowhere").toString()),
                Stream.concat(
                                Stream.of(release.resolve("bin/trapiche").toString()),
                                Stream.of(arguments))
                        .toList());
    }

    /** Of {@code pkg:maven/group/name@version?type=jar&classifier=x}. */
    private static String jar(String purl) {
        String[] parts = purl.substring(purl.lastIndexOf('/') + 1).split("[@?]", -1);
        String classifier =
                Stream.of(parts[2].split("&", -1))
                        .filter(it -> it.startsWith("classifier="))
                        .map(it -> it.replace("classifier=", "-"))
                        .findFirst()
                        .orElse("");
        return parts[0] + "-" + parts[1] + classifier + ".jar";
    }

    private static List<String> names(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
