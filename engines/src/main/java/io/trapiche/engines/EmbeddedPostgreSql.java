package io.trapiche.engines;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A real PostgreSQL server on 127.0.0.1 with its data in a folder of its own.
 *
 * <p>Commits are on disk before they are acknowledged ({@code fsync} and {@code synchronous_commit}
 * are on, checked at each start). If the process that started the server is killed, the server
 * stays behind; the next start on the same folder stops it, starts anew and recovers everything
 * committed. Anybody on this machine may log in without a password.
 *
 * <p>No shutdown hook is registered: whoever starts the engine closes it after its last user.
 */
public final class EmbeddedPostgreSql implements AutoCloseable, WatchedEngine {
    /** The database made at the first start, owned by {@link #USER}. */
    public static final String DATABASE = "trapiche";

    public static final String USER = "trapiche";

    /** Accepted by the server, which asks for none. */
    public static final String PASSWORD = "trapiche";

    public static final String SUPERUSER = "postgres";

    static final String NAME = "PostgreSQL";

    /** A free port can be lost to somebody else before the server binds it. */
    private static final int TRIES_WITH_ANY_PORT = 3;

    private final EngineSettings settings;
    private final FolderLock lock;
    private final PostgreSqlCluster cluster;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgreSql(
            EngineSettings settings, FolderLock lock, PostgreSqlCluster cluster, int port) {
        this.settings = settings;
        this.lock = lock;
        this.cluster = cluster;
        this.port = port;
    }

    /**
     * Returns when the server answers.
     *
     * @throws PortTaken if somebody else listens on the port
     * @throws FolderInUse if a live process runs an engine on the folder
     * @throws EngineFailed if the server does not start, with the end of its log
     */
    public static EmbeddedPostgreSql start(EngineSettings settings) {
        var watch = Stopwatch.start();
        var engine = FolderLock.startIn(settings, NAME, lock -> started(settings, lock));
        settings.tell(NAME, "ready on port %d after %d ms".formatted(engine.port, watch.millis()));
        return engine;
    }

    /**
     * Deletes the folder with all its data, and first stops a server that a killed process left
     * behind on it.
     *
     * @throws FolderInUse if a live process runs the engine
     */
    public static void remove(Path folder) {
        var settings = EngineSettings.in(folder);
        try (var _ = FolderLock.take(NAME, settings.folder())) {
            new PostgreSqlCluster(settings, PostgreSqlBinaries.unpackedFor(settings)).stopOrphan();
            Folders.delete(settings.folder());
        } catch (IOException e) {
            throw new EngineFailed("PostgreSQL: cannot remove " + folder, e);
        }
    }

    private static EmbeddedPostgreSql started(EngineSettings settings, FolderLock lock)
            throws IOException {
        var cluster = new PostgreSqlCluster(settings, PostgreSqlBinaries.unpackedFor(settings));
        cluster.stopOrphan();
        settings.port().refuseIfTaken(NAME);
        cluster.init();
        var engine =
                new EmbeddedPostgreSql(settings, lock, cluster, startOnPort(settings, cluster));
        engine.prepareOrStop();
        return engine;
    }

    private static int startOnPort(EngineSettings settings, PostgreSqlCluster cluster)
            throws IOException {
        settings.tell(NAME, "starting");
        for (int tries = 1; ; tries++) {
            int port = settings.port().claim(NAME);
            try {
                cluster.start(port);
                return port;
            } catch (EngineFailed e) {
                settings.port().refuseIfTaken(NAME);
                if (!settings.port().isAny()
                        || tries == TRIES_WITH_ANY_PORT
                        || !EnginePort.isTaken(port)) {
                    throw e;
                }
            }
        }
    }

    private void prepareOrStop() {
        try {
            new PostgreSqlPreparation(jdbcUrl(SUPERUSER), cluster.folder()).prepare();
        } catch (SQLException | RuntimeException e) {
            stopIfRunning();
            throw new EngineFailed("PostgreSQL: the started server is not fit for use", e);
        }
    }

    public int port() {
        return port;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> fault() {
        try {
            return closed.get() || cluster.isRunning()
                    ? Optional.empty()
                    : Optional.of("its server process is gone");
        } catch (IOException e) {
            return Optional.of("its folder cannot be read");
        }
    }

    @Override
    public void restart() {
        if (closed.get()) {
            return;
        }
        try {
            cluster.stopOrphan();
            cluster.start(port);
            prepareOrStop();
            if (closed.get()) {
                stopIfRunning();
            }
        } catch (IOException e) {
            throw new EngineFailed("PostgreSQL: cannot start in " + settings.folder(), e);
        }
    }

    /** The URL of {@link #DATABASE}, without user and password. */
    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(EnginePort.HOST, port, database);
    }

    /** Fast shutdown: open transactions are rolled back. A second call does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            var watch = Stopwatch.start();
            try (lock) {
                stopIfRunning();
            }
            settings.tell(NAME, "stopped after %d ms".formatted(watch.millis()));
        }
    }

    private void stopIfRunning() {
        try {
            if (cluster.isRunning()) {
                cluster.stop();
            }
        } catch (IOException e) {
            throw new EngineFailed("PostgreSQL: cannot stop in " + settings.folder(), e);
        }
    }
}
