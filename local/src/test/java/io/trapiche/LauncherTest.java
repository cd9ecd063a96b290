package io.trapiche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and what it prepares for fast starts, with a JDK that plays its part. */
@SuppressWarnings("NullAway.Init")
class LauncherTest {

    /** Takes a cache that says so, and makes one unless told not to. */
    private static final String JAVA =
            """
            #!/usr/bin/env bash
            for a in "$@"; do case $a in
                -XX:AOTCacheOutput=*) [ "${TRAIN:-fit}" != broken ] || exit 1
                    [ "${TRAIN:-fit}" != fit ] || echo fit >"${a#*=}"; exit 0;;
                -XX:AOTMode=on) asked=yes;;
                -XX:AOTCache=*) cache=${a#*=};;
            esac; done
            if [ -n "${asked:-}" ]; then echo asked >>"$cache.asked"; grep -q fit "$cache"; exit; fi
            if [ -n "${cache:-}" ]; then echo "starts fast"; else echo "starts slowly"; fi
            """;

    @TempDir Path folder;
    private Path cache;

    @BeforeEach
    void build() throws IOException {
        Path app = Files.createDirectories(folder.resolve("local/target/app"));
        Files.createDirectories(folder.resolve("local/src/main"));
        Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(folder.resolve("local/pom.xml"), "");
        Files.writeString(folder.resolve("pom.xml"), "");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.3\"\n");
        executable("jdk/bin/javac", "");
        executable("jdk/bin/java", JAVA);
        executable("trapiche", Files.readString(Path.of("../trapiche")));
        Files.createDirectories(folder.resolve("deploy/bin"));
        for (String part : List.of("find-java.sh", "fast-start.sh", "jvm.options")) {
            Files.copy(Path.of("../deploy/bin", part), folder.resolve("deploy/bin", part));
        }
        Files.writeString(app.resolve("trapiche.jar"), "");
        cache = app.resolve("trapiche.aot");
    }

    @Test
    void a_sound_cache_is_used_without_a_word() throws Exception {
        Files.writeString(cache, "fit");

        assertThat(launched(Map.of())).isEqualTo("starts fast\n");
    }

    @Test
    void the_jdk_is_asked_about_a_cache_once() throws Exception {
        Files.writeString(cache, "fit");

        launched(Map.of());
        launched(Map.of());

        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void the_jdk_is_asked_again_with_other_options_and_other_jars() throws Exception {
        Files.writeString(cache, "fit");
        launched(Map.of());

        launched(Map.of("JAVA_TOOL_OPTIONS", "-Dother"));
        assertThat(asked()).isEqualTo(2);

        Files.writeString(cache.resolveSibling("trapiche.jar"), "other");
        launched(Map.of("JAVA_TOOL_OPTIONS", "-Dother"));
        assertThat(asked()).isEqualTo(3);
    }

    @Test
    void the_jdk_is_asked_again_when_the_options_of_every_start_change() throws Exception {
        Files.writeString(cache, "fit");
        launched(Map.of());

        Files.writeString(folder.resolve("deploy/bin/jvm.options"), "-Dother\n");
        launched(Map.of());

        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void damage_is_found_where_neither_size_nor_date_tells() throws Exception {
        Files.writeString(cache, "fit");
        launched(Map.of());
        FileTime before = Files.getLastModifiedTime(cache);

        Files.writeString(cache, "fat");
        Files.setLastModifiedTime(cache, before);

        assertThat(launched(Map.of()))
                .contains("damaged or does not fit")
                .endsWith("starts fast\n");
    }

    @Test
    void a_cache_the_jdk_refuses_is_told_deleted_and_made_again() throws Exception {
        Files.writeString(cache, "damaged");

        assertThat(launched(Map.of()))
                .contains("damaged or does not fit")
                .contains("Preparing fast starts")
                .endsWith("starts fast\n");
        assertThat(launched(Map.of())).isEqualTo("starts fast\n");
    }

    @Test
    void what_cannot_be_made_is_said_once_and_tried_again_with_other_options() throws Exception {
        Files.writeString(cache, "damaged");

        assertThat(launched(Map.of("TRAIN", "not")))
                .contains("Fast starts are not possible")
                .endsWith("starts slowly\n");
        assertThat(launched(Map.of("TRAIN", "not"))).isEqualTo("starts slowly\n");
        assertThat(launched(Map.of("JAVA_TOOL_OPTIONS", "-Dother")))
                .contains("Preparing fast starts")
                .endsWith("starts fast\n");
    }

    @Test
    void what_went_wrong_once_is_tried_again_at_the_next_start() throws Exception {
        Files.writeString(cache, "damaged");

        assertThat(launched(Map.of("TRAIN", "broken")))
                .contains("went wrong and is tried again at the next start")
                .endsWith("starts slowly\n");
        assertThat(launched(Map.of())).contains("Preparing fast starts").endsWith("starts fast\n");
    }

    private int asked() throws IOException {
        return Files.readAllLines(cache.resolveSibling("trapiche.aot.asked")).size();
    }

    private String launched(Map<String, String> environment) throws Exception {
        ProcessBuilder launcher =
                new ProcessBuilder(folder.resolve("trapiche").toString()).redirectErrorStream(true);
        launcher.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        launcher.environment().remove("JAVA_TOOL_OPTIONS");
        launcher.environment().putAll(environment);
        Process process = launcher.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private void executable(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
