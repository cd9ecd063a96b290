package io.trapiche.engines;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Another JVM that runs an engine until it is killed. */
final class EngineChild implements AutoCloseable {
    private static final String READY = "child ready ";

    private final Process process;
    private final int port;

    private EngineChild(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static EngineChild start(String engine, Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        EngineChild.class.getName(),
                        engine,
                        folder.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new EngineChild(process, readyPort(process.inputReader()));
    }

    private static int readyPort(BufferedReader output) throws IOException {
        var said = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return Integer.parseInt(line.substring(READY.length()));
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("the child ended: " + said);
    }

    int port() {
        return port;
    }

    /** {@code kill -9} on systems that have it. */
    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    public static void main(String[] arguments) throws IOException {
        var settings = EngineSettings.in(Path.of(arguments[1]));
        int port =
                switch (arguments[0]) {
                    case "postgresql" -> EmbeddedPostgreSql.start(settings).port();
                    case "kafka" -> EmbeddedKafka.start(settings).port();
                    default -> throw new IllegalArgumentException(arguments[0]);
                };
        System.out.println(READY + port);
        int _ = System.in.read();
    }
}
