package io.trapiche.guide;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One bash in which the guide's blocks run one after the other, as in an operator's hands. */
public final class GuideShell implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String DONE = "--done:";

    private final Process bash;
    private final Writer in;
    private final BufferedReader out;

    public GuideShell(Path folder, Map<String, String> environment) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("bash").directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        bash = builder.start();
        in = bash.outputWriter();
        out = bash.inputReader();
    }

    /** Runs the block to its end; gives what it said. The first command that fails fails it. */
    public String run(String commands) throws IOException {
        // As a function the block is read whole before it runs, so no command eats what follows.
        in.write("block() {\nset -eo pipefail\n" + commands + "\n}\n");
        in.write("block </dev/null; echo; echo '" + DONE + "'\n");
        in.flush();
        CompletableFuture<String> said = CompletableFuture.supplyAsync(this::said);
        return said.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    private String said() {
        StringBuilder said = new StringBuilder();
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals(DONE)) {
                    return said.toString();
                }
                said.append(line).append('\n');
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        throw new AssertionError("the block failed: " + said);
    }

    /** Ends what the blocks left running, too. */
    @Override
    public void close() throws IOException {
        bash.descendants().forEach(ProcessHandle::destroy);
        if (bash.isAlive()) {
            in.close();
        }
        bash.onExit().completeOnTimeout(bash, 30, TimeUnit.SECONDS).join();
        bash.descendants().forEach(ProcessHandle::destroyForcibly);
        var _ = bash.destroyForcibly();
    }
}
