package io.trapiche.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * CPU time of a server with all processes that it starts.
 *
 * @param server the one that the others are children of
 */
record ServerCpu(ProcessHandle server) {

    private static final int TICKS_PER_SECOND = 100;

    /** Of Linux's {@code /proc/<pid>/stat}, counted from behind the program's name. */
    private static final int ENDED_CHILDREN_IN_USER_MODE = 13;

    /** The server that this connection is to, which must run on this machine. */
    static ServerCpu of(Database database) {
        long backend = database.number("select pg_backend_pid()");
        return ProcessHandle.of(backend)
                .flatMap(ProcessHandle::parent)
                .map(ServerCpu::new)
                .orElseThrow(() -> new IllegalStateException("no process " + backend));
    }

    /** Nobody counts twice who ends meanwhile. */
    Duration used() {
        while (true) {
            Duration ended = ended();
            Duration alive =
                    Stream.concat(Stream.of(server), server.descendants())
                            .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                            .reduce(Duration.ZERO, Duration::plus);
            if (ended.equals(ended())) {
                return alive.plus(ended);
            }
        }
    }

    /** Zero where the system does not tell. */
    private Duration ended() {
        Path stat = Path.of("/proc", Long.toString(server.pid()), "stat");
        if (!Files.exists(stat)) {
            return Duration.ZERO;
        }
        try {
            String line = Files.readString(stat);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            long ticks =
                    Long.parseLong(fields[ENDED_CHILDREN_IN_USER_MODE])
                            + Long.parseLong(fields[ENDED_CHILDREN_IN_USER_MODE + 1]);
            return Duration.ofMillis(ticks * 1_000 / TICKS_PER_SECOND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
