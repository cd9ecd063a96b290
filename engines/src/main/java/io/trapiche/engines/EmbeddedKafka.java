package io.trapiche.engines;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker with its controller (KRaft) in this process, on 127.0.0.1, with its data in a
 * folder of its own.
 *
 * <p>Acknowledged records survive {@code kill -9} of the process. A power cut can lose the last of
 * them: a lone broker has no replica, and Kafka leaves flushing to the operating system. Topics are
 * not made by themselves.
 *
 * <p>No shutdown hook is registered: whoever starts the engine closes it after its last user.
 */
public final class EmbeddedKafka implements AutoCloseable {
    static final String NAME = "Kafka";

    private static final String DATA = "data";

    /** A free port can be lost to somebody else before the broker binds it. */
    private static final int TRIES = 3;

    private final EngineSettings settings;
    private final FolderLock lock;
    private final KafkaRaftServer server;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedKafka(
            EngineSettings settings, FolderLock lock, KafkaRaftServer server, int port) {
        this.settings = settings;
        this.lock = lock;
        this.server = server;
        this.port = port;
    }

    /**
     * Returns when the broker takes requests.
     *
     * @throws PortTaken if somebody else listens on the port
     * @throws FolderInUse if a live process runs an engine on the folder
     * @throws EngineFailed if the broker does not start
     */
    public static EmbeddedKafka start(EngineSettings settings) {
        var watch = Stopwatch.start();
        KafkaExit.keepJvmAlive();
        var engine = FolderLock.startIn(settings, NAME, lock -> started(settings, lock));
        settings.tell(NAME, "ready on port %d after %d ms".formatted(engine.port, watch.millis()));
        return engine;
    }

    /**
     * Deletes the folder with all its data.
     *
     * @throws FolderInUse if a live process runs the engine
     */
    public static void remove(Path folder) {
        try (var _ = FolderLock.take(NAME, folder)) {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new EngineFailed("Kafka: cannot remove " + folder, e);
        }
    }

    private static EmbeddedKafka started(EngineSettings settings, FolderLock lock)
            throws IOException {
        var data = settings.folder().resolve(DATA);
        Folders.makeWhole(settings.folder(), DATA, EmbeddedKafka::format);
        settings.tell(NAME, "starting");
        for (int tries = 1; ; tries++) {
            var ports = Ports.claim(settings.port());
            try {
                return new EmbeddedKafka(settings, lock, running(data, ports), ports.broker());
            } catch (EngineFailed e) {
                settings.port().refuseIfTaken(NAME);
                if (tries == TRIES || !ports.isAnyTaken()) {
                    throw e;
                }
            }
        }
    }

    private static KafkaRaftServer running(Path data, Ports ports) {
        var conf = new KafkaConfig(KafkaConf.of(data, ports.broker(), ports.controller()), false);
        var server = new KafkaRaftServer(conf, Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (RuntimeException e) {
            stop(server);
            throw new EngineFailed("Kafka: cannot start in " + data, e);
        }
    }

    private static void stop(KafkaRaftServer server) {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path data) throws IOException {
        try (var silent =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setNodeId(KafkaConf.NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(KafkaConf.CONTROLLER)
                    .setDirectories(List.of(data.toString()))
                    .setMetadataLogDirectory(data.toString())
                    .setPrintStream(silent)
                    .run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new EngineFailed("Kafka: cannot format " + data, e);
        }
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return EnginePort.HOST + ":" + port;
    }

    /** A second call does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            var watch = Stopwatch.start();
            try (lock) {
                stop(server);
            }
            settings.tell(NAME, "stopped after %d ms".formatted(watch.millis()));
        }
    }

    /** The controller's port is nobody else's business: any free one. */
    private record Ports(int broker, int controller) {

        static Ports claim(EnginePort port) {
            return new Ports(port.claim(NAME), EnginePort.anyFree());
        }

        boolean isAnyTaken() {
            return EnginePort.isTaken(broker) || EnginePort.isTaken(controller);
        }
    }
}
