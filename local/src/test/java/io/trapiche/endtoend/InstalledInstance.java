package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.engines.EnginePort;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An instance that is started where a link says which release is installed. */
final class InstalledInstance implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** What the service ends with after SIGTERM. */
    private static final int TERMINATED = 143;

    final int httpPort = EnginePort.forAnotherProcess();
    final int grpcPort = EnginePort.forAnotherProcess();
    private final int managementPort = EnginePort.forAnotherProcess();
    private final Path link;
    private final Path settings;
    private final Path log;
    private @Nullable Process process;

    /**
     * Of what is installed.
     *
     * @param link to the folder of a release
     * @param settings those that all instances share
     */
    InstalledInstance(Path link, Path settings, Path log) {
        this.link = link;
        this.settings = settings;
        this.log = log;
    }

    /** Starts what the link leads to; returns when it is ready. */
    void start() throws IOException {
        Process started =
                command(
                                "--server.port=" + httpPort,
                                "--management.server.port=" + managementPort,
                                "--trapiche.grpc.port=" + grpcPort)
                        .start();
        process = started;
        await().atMost(PATIENCE)
                .until(
                        () -> {
                            assertThat(started.isAlive()).as(log.toString()).isTrue();
                            return isReady();
                        });
    }

    /** The same of another release, which is not installed. */
    InstalledInstance of(Path release) {
        return new InstalledInstance(release, settings, log);
    }

    /** Has it look at the settings and at what they name, without a start. */
    int check() throws IOException, InterruptedException {
        return command("check").start().waitFor();
    }

    private ProcessBuilder command(String... more) {
        List<String> words = new ArrayList<>();
        words.add(link.resolve("bin/trapiche").toString());
        words.addAll(List.of(more));
        words.add("--spring.config.additional-location=file:" + settings);
        ProcessBuilder command =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -Xmx512m");
        // Fast starts take longer to prepare than such a life lasts.
        command.environment().put("CACHE_DIRECTORY", "/nowhere");
        return command;
    }

    boolean isReady() {
        try {
            return Http.get("http://127.0.0.1:" + managementPort + "/actuator/health/readiness")
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Where its process was started from, whatever the link leads to by now. */
    List<String> arguments() {
        return process == null
                ? List.of()
                : List.of(process.info().arguments().orElseGet(() -> new String[0]));
    }

    /** As an operator stops it. */
    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            assertThat(process.waitFor()).as(log.toString()).isEqualTo(TERMINATED);
            process = null;
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }
}
