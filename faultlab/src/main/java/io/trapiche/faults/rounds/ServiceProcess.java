package io.trapiche.faults.rounds;

import io.trapiche.engines.EnginePort;
import io.trapiche.faults.actors.Waiting;
import java.io.IOException;
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

    private final int http = EnginePort.forAnotherProcess();
    private final int management = EnginePort.forAnotherProcess();
    private final int grpc = EnginePort.forAnotherProcess();
    private final int kafka = EnginePort.forAnotherProcess();
    private final int postgres = EnginePort.forAnotherProcess();
    private final Path data;
    private final Path logs;
    private final List<String> settings;
    private @Nullable Process process;
    private volatile boolean up;
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
        Process started = begin();
        if (!Waiting.await(() -> !started.isAlive() || isReady(), START) || !started.isAlive()) {
            throw new IllegalStateException("start " + starts + ": the service is not ready");
        }
        up = true;
    }

    /** Starts it and does not wait. */
    Process begin() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command())
                        .redirectErrorStream(true)
                        .redirectOutput(logs.resolve("service-" + ++starts + ".log").toFile());
        builder.environment().keySet().removeIf(ServiceProcess::isSetting);
        Process started = builder.start();
        process = started;
        return started;
    }

    /** What the last start logged. */
    String log() throws IOException {
        return Files.readString(logs.resolve("service-" + starts + ".log"));
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "--enable-native-access=ALL-UNNAMED"));
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(
                List.of(
                        "io.trapiche.local.LocalApplication",
                        "--journey=false",
                        "--data=" + data,
                        "--http-port=" + http,
                        "--management-port=" + management,
                        "--grpc-port=" + grpc,
                        "--kafka-port=" + kafka,
                        "--postgres-port=" + postgres,
                        "--server.port=" + http,
                        "--management.server.port=" + management,
                        "--trapiche.grpc.port=" + grpc));
        command.addAll(settings);
        return command;
    }

    /** What configures somebody's real service must not reach this one. */
    private static boolean isSetting(String variable) {
        return Stream.of("TRAPICHE_", "SPRING_", "SERVER_", "MANAGEMENT_")
                .anyMatch(variable::startsWith);
    }

    boolean isReady() {
        return tells().isReady();
    }

    /** What the service tells of itself. */
    ServiceHealth tells() {
        return new ServiceHealth(management);
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

    /** Whether it became ready, and was not killed since. */
    boolean isUp() {
        return up;
    }

    /** Ends by {@code kill -9}. */
    void kill() throws InterruptedException {
        up = false;
        running().destroyForcibly().waitFor();
    }

    /** Ends the database server by {@code kill -9}; the service is to start it again. */
    void killPostgres() throws IOException {
        postmaster().ifPresent(ProcessHandle::destroyForcibly);
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = data.resolve("postgresql").resolve("cluster").resolve("postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                : Optional.empty();
    }

    /** Stops all processes of the database server where they are; gives them, to be ended. */
    List<ProcessHandle> freezePostgres() throws IOException, InterruptedException {
        List<ProcessHandle> server =
                postmaster().stream()
                        .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                        .toList();
        for (ProcessHandle one : server) {
            signal("STOP", one.pid());
        }
        return server;
    }

    /** Asks it to end; gives how long that took, up to the limit. */
    Duration terminate(Duration limit) throws InterruptedException {
        long began = System.nanoTime();
        running().destroy();
        if (!running().waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            running().destroyForcibly().waitFor();
            return limit;
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Stops all of its threads where they are, for so long. */
    void freeze(Duration time) throws IOException, InterruptedException {
        freeze();
        Waiting.pause(time);
        thaw();
    }

    void freeze() throws IOException, InterruptedException {
        signal("STOP", running().pid());
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT", running().pid());
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        String process = Long.toString(pid);
        new ProcessBuilder("kill", "-" + name, process).inheritIO().start().waitFor();
    }

    String httpUrl() {
        return "http://127.0.0.1:" + http;
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
