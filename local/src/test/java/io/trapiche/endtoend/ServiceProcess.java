package io.trapiche.endtoend;

import io.trapiche.engines.EnginePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The service in a process of its own, in local mode on free ports, as a user starts it, but
 * without the second compiler: its work would be most of so short a life's.
 */
final class ServiceProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);

    final int httpPort = EnginePort.forAnotherProcess();
    final int managementPort = EnginePort.forAnotherProcess();
    final int grpcPort = EnginePort.forAnotherProcess();
    final int kafkaPort = EnginePort.forAnotherProcess();
    private final int postgresPort = EnginePort.forAnotherProcess();
    private final int sandboxPort = EnginePort.forAnotherProcess();
    private final Path folder;
    private final List<String> options;
    private @Nullable Process process;
    private int starts;

    ServiceProcess(Path folder, String... options) {
        this.folder = folder;
        this.options = List.of(options);
    }

    /** Starts the service and returns when it is ready; one that is late is not left behind. */
    void start(String... more) throws IOException {
        Path log = begin(more);
        Instant deadline = Instant.now().plus(START);
        while (!isReady()) {
            if (!running().isAlive() || Instant.now().isAfter(deadline)) {
                close();
                throw new IllegalStateException("not ready: " + Files.readString(log));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** Everything that the service has said since its last start. */
    String said() throws IOException {
        return Files.readString(folder.resolve("service-" + starts + ".log"));
    }

    /** Has the service say something, as far as whoever reads its output can tell. */
    void say(String line) throws IOException {
        Files.writeString(
                folder.resolve("service-" + starts + ".log"),
                line + "\n",
                StandardOpenOption.APPEND);
    }

    /** Starts the service without waiting; gives the file of its output. */
    Path begin(String... more) throws IOException {
        Path log = folder.resolve("service-" + ++starts + ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx1g",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        "io.trapiche.local.LocalApplication",
                        "--data=" + folder.resolve("data"),
                        "--http-port=" + httpPort,
                        "--management-port=" + managementPort,
                        "--grpc-port=" + grpcPort,
                        "--kafka-port=" + kafkaPort,
                        "--postgres-port=" + postgresPort,
                        "--sandbox-port=" + sandboxPort));
        command.addAll(options);
        command.addAll(List.of(more));
        process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        return log;
    }

    private boolean isReady() {
        try {
            return Http.get("http://127.0.0.1:" + managementPort + "/actuator/health/readiness")
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    Process running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    /** What {@code kill -9} does. */
    void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    /** What Ctrl-C does; gives how long the service took. */
    Duration stop() throws InterruptedException {
        Instant began = Instant.now();
        running().destroy();
        running().waitFor();
        return Duration.between(began, Instant.now());
    }

    String bootstrapServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/trapiche?user=trapiche";
    }

    /** Another database of the same server, as its superuser. */
    String otherJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/postgres?user=postgres";
    }

    int postgresPort() {
        return postgresPort;
    }

    String sandboxUrl() {
        return "http://127.0.0.1:" + sandboxPort;
    }

    @Override
    public void close() {
        if (process == null || !process.isAlive()) {
            return;
        }
        try {
            stop();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
