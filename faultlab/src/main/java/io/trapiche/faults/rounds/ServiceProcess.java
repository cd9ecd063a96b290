package io.trapiche.faults.rounds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The service in a process of its own, in local mode on free ports; the sandbox is elsewhere. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration END = Duration.ofSeconds(30);

    private final int http = freePort();
    private final int management = freePort();
    private final int grpc = freePort();
    private final int kafka = freePort();
    private final int postgres = freePort();
    private final Path data;
    private final Path logs;
    private final List<String> settings;
    private @Nullable Process process;
    private int starts;

    ServiceProcess(Path data, Path logs, List<String> settings) {
        this.data = data;
        this.logs = logs;
        this.settings = List.copyOf(settings);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(this::close));
    }

    /** Starts it, on what an earlier start kept, and returns when it is ready. */
    void start() throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command())
                        .redirectErrorStream(true)
                        .redirectOutput(logs.resolve("service-" + ++starts + ".log").toFile());
        builder.environment().keySet().removeIf(ServiceProcess::isSetting);
        Process started = builder.start();
        process = started;
        if (!Waiting.await(() -> !started.isAlive() || isReady(), START) || !started.isAlive()) {
            throw new IllegalStateException("start " + starts + ": the service is not ready");
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "--enable-native-access=ALL-UNNAMED"));
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(
                List.of(
                        "io.trapiche.TrapicheApplication",
                        "--journey=false",
                        "--data=" + data,
                        "--http-port=" + http,
                        "--management-port=" + management,
                        "--grpc-port=" + grpc,
                        "--kafka-port=" + kafka,
                        "--postgres-port=" + postgres));
        command.addAll(settings);
        return command;
    }

    /** What configures somebody's real service must not reach this one. */
    private static boolean isSetting(String variable) {
        return Stream.of("TRAPICHE_", "SPRING_", "SERVER_", "MANAGEMENT_")
                .anyMatch(variable::startsWith);
    }

    private boolean isReady() {
        URI readiness = URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness");
        HttpRequest request =
                HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(5)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    boolean isAlive() {
        return running().isAlive();
    }

    /** Ends by {@code kill -9}. */
    void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    /** Ends the database server by {@code kill -9}; the service is to start it again. */
    void killPostgres() throws IOException {
        Path file = data.resolve("postgresql").resolve("cluster").resolve("postmaster.pid");
        if (Files.exists(file)) {
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            Optional<ProcessHandle> postmaster = ProcessHandle.of(pid);
            postmaster.ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /** Stops all of its threads where they are, for so long. */
    void freeze(Duration time) throws IOException, InterruptedException {
        signal("STOP");
        Waiting.pause(time);
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        String pid = Long.toString(running().pid());
        new ProcessBuilder("kill", "-" + name, pid).inheritIO().start().waitFor();
    }

    int grpcPort() {
        return grpc;
    }

    String kafkaServers() {
        return "127.0.0.1:" + kafka;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres + "/trapiche?user=trapiche";
    }

    /** Another database of the same cluster, as its superuser. */
    String otherJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres + "/postgres?user=postgres";
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Asks it to end, and ends it when it does not. */
    @Override
    public void close() {
        Process last = process;
        if (last == null) {
            return;
        }
        last.destroy();
        try {
            if (!last.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                last.destroyForcibly().waitFor();
            }
        } catch (InterruptedException _) {
            last.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
