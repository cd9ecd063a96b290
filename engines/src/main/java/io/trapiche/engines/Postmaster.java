package io.trapiche.engines;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The server process that a cluster's {@code postmaster.pid} speaks of. Lines of the file: process
 * id, data folder, start time in seconds, port (PostgreSQL's {@code pidfile.h}).
 */
record Postmaster(ProcessHandle process, Path cluster, Instant startedAt) {
    private static final int LINES_NEEDED = 3;
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    static Path pidFile(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Empty unless the process is alive and really is the server of this cluster. */
    static Optional<Postmaster> aliveIn(Path cluster) throws IOException {
        return named(cluster).filter(Postmaster::isServer).filter(Postmaster::worksInCluster);
    }

    private static Optional<Postmaster> named(Path cluster) throws IOException {
        var file = pidFile(cluster);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        return lines.size() < LINES_NEEDED ? Optional.empty() : named(cluster, lines);
    }

    private static Optional<Postmaster> named(Path cluster, List<String> lines) {
        var startedAt = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .map(process -> new Postmaster(process, cluster, startedAt));
    }

    /** A zombie, which nobody may have reaped, has no command. */
    private boolean isServer() {
        return process.info()
                .command()
                .map(Path::of)
                .filter(Postmaster::isServerProgram)
                .isPresent();
    }

    private static boolean isServerProgram(Path program) {
        return program.getFileName().toString().startsWith("postgres");
    }

    private boolean worksInCluster() {
        var workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.isSameFile(workingFolder.toRealPath(), cluster);
        } catch (IOException e) {
            return startedWhenTheFileSays();
        }
    }

    /** For systems that do not tell a process's working folder. */
    private boolean startedWhenTheFileSays() {
        return process.info()
                .startInstant()
                .map(start -> Math.abs(SECONDS.between(start, startedAt)))
                .filter(seconds -> seconds <= CLOCK_TOLERANCE.toSeconds())
                .isPresent();
    }
}
