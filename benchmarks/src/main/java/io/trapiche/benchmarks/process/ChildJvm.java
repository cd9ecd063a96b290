package io.trapiche.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Another JVM with the same class path, playing a role of {@link Child}. */
public final class ChildJvm implements AutoCloseable {

    /** A checkout's script may have to build first. */
    private static final Duration START = Duration.ofMinutes(15);

    private static final Duration END = Duration.ofSeconds(30);
    private static final int TAIL = 30;

    private final String role;
    private final Process process;
    private final Path log;

    private ChildJvm(String role, Process process, Path log) {
        this.role = role;
        this.process = process;
        this.log = log;
    }

    public static ChildJvm start(String role, Iterable<String> arguments, Path log) {
        List<String> command =
                java(
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        Child.class);
        command.add(role);
        return start(role, command, arguments, log);
    }

    /** A program on a class path of its own. */
    static ChildJvm run(String classPath, Class<?> program, Iterable<String> arguments, Path log) {
        return start(program.getSimpleName(), java(classPath, program), arguments, log);
    }

    private static List<String> java(String classPath, Class<?> program) {
        return new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        classPath,
                        program.getName()));
    }

    /** What a script of a build runs: a user's way to start the service. */
    static ChildJvm launch(Path script, Iterable<String> arguments, Path log) {
        return start("trapiche", new ArrayList<>(List.of(script.toString())), arguments, log);
    }

    private static ChildJvm start(
            String role, List<String> command, Iterable<String> arguments, Path log) {
        arguments.forEach(command::add);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(ChildJvm::isSetting);
        try {
            return new ChildJvm(role, builder.start(), log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What configures somebody's real service must not reach this one. */
    private static boolean isSetting(String variable) {
        return Stream.of("TRAPICHE_", "SPRING_", "SERVER_", "MANAGEMENT_")
                .anyMatch(variable::startsWith);
    }

    /** Returns when the condition holds; fails with the end of the log if it never does. */
    public ChildJvm awaitUp(BooleanSupplier up) {
        boolean started = Waiting.await(() -> !process.isAlive() || up.getAsBoolean(), START);
        if (!started || !process.isAlive()) {
            throw new IllegalStateException("%s does not start:%n%s".formatted(role, tail()));
        }
        return this;
    }

    /** Returns when its log holds the text. */
    public void awaitLogged(String text, Duration longest) {
        boolean logged = Waiting.await(() -> log().contains(text) || !process.isAlive(), longest);
        if (!logged || !log().contains(text)) {
            throw new IllegalStateException(
                    "%s does not say \"%s\":%n%s".formatted(role, text, tail()));
        }
    }

    /** The first line of its log that holds the text, from there on. */
    public String logged(String text) {
        return log().lines()
                .filter(line -> line.contains(text))
                .map(line -> line.substring(line.indexOf(text) + text.length()))
                .findFirst()
                .orElseThrow();
    }

    /** Returns when it has ended by itself. */
    public void awaitEnd() {
        if (!Waiting.await(() -> !process.isAlive(), END)) {
            throw new IllegalStateException("%s does not end:%n%s".formatted(role, tail()));
        }
    }

    private String log() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** CPU time used so far, by all its threads; zero where the system does not tell. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Has it collect all garbage. */
    void collect() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process collecting =
                new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.run")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (collecting.waitFor() != 0) {
            throw new IllegalStateException("jcmd GC.run ended with " + collecting.exitValue());
        }
    }

    /** At this moment. */
    public ProcessSize size() {
        return ProcessSize.of(process.pid());
    }

    /** Ends it without asking, as {@code kill -9} does. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to end, and ends it when it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
