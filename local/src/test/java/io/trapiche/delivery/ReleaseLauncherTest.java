package io.trapiche.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.testkit.architecture.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script of a release, with a JVM that plays its part. */
@SuppressWarnings("NullAway.Init")
class ReleaseLauncherTest {

    /**
     * Makes a cache, takes any, and tells what it is asked and what it finds in the environment.
     */
    private static final String JAVA =
            """
            #!/usr/bin/env bash
            for a in "$@"; do case $a in
                -XX:AOTCacheOutput=*) echo "${TRAPICHE_NODEID:-} $*" >"${a#*=}"; exit;;
                -XX:AOTMode=on) exit;;
                -XX:AOTCache=*) echo "starts fast";;
            esac; done
            echo "${*: -1} ${TRAPICHE_NODEID:-}"
            """;

    private static final String BUILD = "0123456789abcdef";

    @TempDir Path folder;
    private Path app;

    @BeforeEach
    void unpack() throws IOException {
        Files.createDirectories(folder.resolve("jre/bin"));
        Files.writeString(folder.resolve("jre/release"), "JAVA_VERSION=\"25.0.3\"\n");
        Path java = Files.writeString(folder.resolve("jre/bin/java"), JAVA);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Path bin = Files.createDirectories(folder.resolve("bin"));
        try (Stream<Path> scripts = Files.list(SourceTree.top().resolve("deploy/bin"))) {
            for (Path script : scripts.toList()) {
                Files.copy(script, bin.resolve(script.getFileName()));
            }
        }
        app = Files.createDirectories(folder.resolve("app"));
        Files.writeString(app.resolve("trapiche.jar"), "");
        Files.writeString(app.resolve("build"), BUILD + "\n");
    }

    @Test
    void the_first_start_prepares_and_every_start_is_fast() throws Exception {
        assertThat(started(Map.of(), "--a.b=c"))
                .isEqualTo("Preparing fast starts ...\nstarts fast\n--a.b=c one\n");
        assertThat(started(Map.of(), "--a.b=c")).isEqualTo("starts fast\n--a.b=c one\n");
    }

    @Test
    void preparing_knows_no_setting_of_the_operators() throws Exception {
        var _ = started(Map.of(), "prepare");

        assertThat(cache(BUILD))
                .content()
                .startsWith(" @")
                .contains("spring.context.exit=onRefresh");
    }

    @Test
    void another_release_in_its_place_prepares_its_own() throws Exception {
        var _ = started(Map.of(), "prepare");
        Files.writeString(app.resolve("build"), "other\n");

        assertThat(started(Map.of())).startsWith("Preparing fast starts ...\nstarts fast\n");
        assertThat(cache(BUILD)).doesNotExist();
        assertThat(cache("other")).exists();
    }

    @Test
    void what_is_prepared_is_kept_where_systemd_says() throws Exception {
        Path kept = Files.createDirectories(folder.resolve("kept"));

        var _ = started(Map.of("CACHE_DIRECTORY", kept.toString()));

        assertThat(kept.resolve(cache(BUILD).getFileName())).exists();
        assertThat(cache(BUILD)).doesNotExist();
    }

    @Test
    void starts_without_where_nothing_may_be_written() throws Exception {
        assertThat(started(Map.of("CACHE_DIRECTORY", folder.resolve("nowhere").toString()), "x"))
                .contains("nothing may be written to")
                .endsWith("\nx one\n")
                .doesNotContain("starts fast");
    }

    @Test
    void what_is_over_at_once_is_not_prepared_for() throws Exception {
        for (String quick : List.of("check", "--help", "--version")) {
            assertThat(started(Map.of(), quick)).isEqualTo(quick + " one\n");
        }
    }

    @Test
    void a_link_to_it_will_do() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("bin/trapiche"));

        assertThat(said(Map.of(), link, "--version")).isEqualTo("--version one\n");
    }

    private Path cache(String build) {
        return app.resolve("trapiche-" + build + ".aot");
    }

    private String started(Map<String, String> environment, String... arguments) throws Exception {
        return said(environment, folder.resolve("bin/trapiche"), arguments);
    }

    private String said(Map<String, String> more, Path script, String... arguments)
            throws Exception {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("JAVA_HOME", folder.resolve("jre").toString());
        environment.put("TRAPICHE_NODEID", "one");
        Ran ran =
                Ran.in(
                        folder,
                        environment,
                        Stream.concat(Stream.of(script.toString()), Stream.of(arguments)).toList());
        assertThat(ran.status()).as(ran.said()).isZero();
        return ran.said();
    }
}
