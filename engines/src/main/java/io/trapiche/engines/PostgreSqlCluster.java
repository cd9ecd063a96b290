package io.trapiche.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one PostgreSQL cluster and the server that runs on them. The caller holds the
 * folder's lock.
 */
final class PostgreSqlCluster {
    private static final String CLUSTER = "cluster";

    /** Long enough for crash recovery of what a small machine writes between two checkpoints. */
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    /** Both together, and the slack, are less than a stop may take. */
    private static final Duration FAST_STOP_LIMIT = Duration.ofSeconds(3);

    private static final Duration IMMEDIATE_STOP_LIMIT = Duration.ofSeconds(1);
    private static final Duration STOP_SLACK = Duration.ofMillis(500);
    private static final Duration START_SLACK = Duration.ofSeconds(5);

    private final EngineSettings settings;
    private final SystemUser user;
    private final PostgreSqlBinaries binaries;
    private final PostgreSqlPrograms programs;
    private final Path folder;
    private final Path cluster;

    PostgreSqlCluster(EngineSettings settings, PostgreSqlBinaries binaries) {
        this.settings = settings;
        this.folder = settings.folder();
        this.cluster = folder.resolve(CLUSTER);
        this.user = SystemUser.ofThisProcess();
        this.binaries = binaries;
        this.programs = new PostgreSqlPrograms(binaries, user, folder.resolve("programs.log"));
    }

    Path folder() {
        return cluster;
    }

    void init() throws IOException {
        if (!Files.isDirectory(cluster)) {
            tell("making the database cluster");
            Folders.makeWhole(folder, CLUSTER, this::initDb);
        }
        refuseOtherVersion();
    }

    /** PostgreSQL reads no files of another major version. */
    private void refuseOtherVersion() throws IOException {
        String made = Files.readString(cluster.resolve("PG_VERSION")).strip();
        String ours = binaries.version();
        if (!made.equals(ours)) {
            throw new EngineFailed(
                    "PostgreSQL: the data in %s was made by version %s (expected: %s, which this Trapiche brings): start the version of Trapiche that made it, or name another folder"
                            .formatted(cluster, made, ours));
        }
    }

    /** The built-in locale gives the same order of text on every operating system. */
    private void initDb(Path target) throws IOException {
        user.own(target);
        var arguments =
                List.of(
                        "-D",
                        target.toString(),
                        "-U",
                        EmbeddedPostgreSql.SUPERUSER,
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-instructions");
        programs.run(START_LIMIT, "initdb", arguments);
    }

    void stopOrphan() throws IOException {
        var orphan = Postmaster.aliveIn(cluster);
        if (orphan.isPresent()) {
            tell(
                    "stopping the server (process %d) that an earlier run left behind"
                            .formatted(orphan.get().process().pid()));
        }
        stopLeftOver();
    }

    private void stopLeftOver() throws IOException {
        if (isRunning()) {
            stop();
        }
        // What is left names a dead process, or a stranger that was given the same number.
        Files.deleteIfExists(Postmaster.pidFile(cluster));
    }

    void start(int port) throws IOException {
        Files.createDirectories(folder.resolve("log"));
        user.own(folder);
        writeConf(PostgreSqlConf.text(port));
        var arguments =
                control(
                        "start",
                        "-w",
                        "-t",
                        seconds(START_LIMIT),
                        "-l",
                        folder.resolve("start.log").toString());
        int status = programs.status(START_LIMIT.plus(START_SLACK), "pg_ctl", arguments);
        if (status != 0) {
            stopLeftOver();
            var logs = folder.resolve("start.log") + " and " + folder.resolve("log");
            throw new EngineFailed("PostgreSQL: the server does not start; it says why in " + logs);
        }
    }

    /** Not when nothing changed: on a full disk the file would be emptied. */
    private void writeConf(String text) throws IOException {
        var file = cluster.resolve("postgresql.conf");
        if (!Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }

    /**
     * Open transactions are rolled back; if the server does not end in time it is ended without
     * ceremony, and the next start recovers.
     */
    void stop() throws IOException {
        if (!isStopped("fast", FAST_STOP_LIMIT) && !isStopped("immediate", IMMEDIATE_STOP_LIMIT)) {
            tell("the server does not stop; it is killed");
            Postmaster.aliveIn(cluster).ifPresent(server -> server.process().destroyForcibly());
        }
    }

    private boolean isStopped(String mode, Duration limit) {
        try {
            var arguments = control("stop", "-m", mode, "-w", "-t", seconds(limit));
            return programs.status(limit.plus(STOP_SLACK), "pg_ctl", arguments) == 0;
        } catch (EngineFailed e) {
            tell(String.valueOf(e.getMessage()));
            return false;
        }
    }

    boolean isRunning() throws IOException {
        return Postmaster.aliveIn(cluster).isPresent();
    }

    private List<String> control(String... arguments) {
        return Stream.concat(Stream.of("-D", cluster.toString()), Stream.of(arguments)).toList();
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }

    private void tell(String what) {
        settings.tell(EmbeddedPostgreSql.NAME, what);
    }
}
