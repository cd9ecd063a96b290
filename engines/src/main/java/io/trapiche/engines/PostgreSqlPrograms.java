package io.trapiche.engines;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs {@code initdb} and {@code pg_ctl}, as somebody PostgreSQL accepts. */
record PostgreSqlPrograms(PostgreSqlBinaries binaries, SystemUser user, Path output) {
    private static final int TAIL = 2_000;

    void run(Duration limit, String program, List<String> arguments) {
        int status = status(limit, program, arguments);
        if (status != 0) {
            throw new EngineFailed(
                    "PostgreSQL: %s ended with %d: %s".formatted(program, status, said()));
        }
    }

    int status(Duration limit, String program, List<String> arguments) {
        try {
            return await(limit, program, start(program, arguments));
        } catch (IOException e) {
            throw new EngineFailed("PostgreSQL: %s could not be run".formatted(program), e);
        }
    }

    private String said() {
        try {
            return Folders.tail(output, TAIL);
        } catch (IOException e) {
            return "(no output: " + e.getMessage() + ")";
        }
    }

    /**
     * A file, because a server that {@code pg_ctl} leaves running could hold a pipe open for ever.
     */
    private Process start(String program, List<String> arguments) throws IOException {
        return new ProcessBuilder(command(program, arguments))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private List<String> command(String program, List<String> arguments) {
        var own = Stream.of(binaries.program(program).toString());
        return Stream.of(user.prefix().stream(), own, arguments.stream())
                .flatMap(part -> part)
                .toList();
    }

    private static int await(Duration limit, String program, Process process) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new EngineFailed(
                "PostgreSQL: %s gave no answer within %d s".formatted(program, limit.toSeconds()));
    }
}
