package io.trapiche.engines;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.Uuid;
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
public final class EmbeddedKafka implements AutoCloseable, WatchedEngine {
    static final String NAME = "Kafka";

    private static final String DATA = "data";

    /** A free port can be lost to somebody else before the broker binds it. */
    private static final int TRIES = 3;

    private final EngineSettings settings;
    private final FolderLock lock;
    private volatile KafkaBroker broker;
    private volatile boolean closed;

    private EmbeddedKafka(EngineSettings settings, FolderLock lock, KafkaBroker broker) {
        this.settings = settings;
        this.lock = lock;
        this.broker = broker;
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
        settings.tell(
                NAME, "ready on port %d after %d ms".formatted(engine.port(), watch.millis()));
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
                return new EmbeddedKafka(
                        settings,
                        lock,
                        KafkaBroker.start(data, ports.broker(), ports.controller()));
            } catch (EngineFailed e) {
                settings.port().refuseIfTaken(NAME);
                if (tries == TRIES || !ports.isAnyTaken()) {
                    throw e;
                }
            }
        }
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
        return broker.port();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> fault() {
        return closed ? Optional.empty() : broker.fault();
    }

    /** On the data that is there: a folder that is gone is not made anew. */
    @Override
    public synchronized void restart() {
        if (closed) {
            return;
        }
        if (!broker.stop()) {
            throw new EngineFailed("Kafka: what is left of the broker does not end");
        }
        broker =
                KafkaBroker.start(
                        settings.folder().resolve(DATA),
                        broker.port(),
                        EnginePort.anyFreeBut(broker.port()));
        if (closed) {
            boolean _ = broker.stop();
        }
    }

    public String bootstrapServers() {
        return EnginePort.HOST + ":" + port();
    }

    /** Takes a few seconds at most, whatever state the broker is in. A second call does nothing. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        var watch = Stopwatch.start();
        boolean ended;
        try (lock) {
            ended = broker.stop();
        }
        settings.tell(
                NAME,
                (ended ? "stopped after %d ms" : "left after %d ms").formatted(watch.millis()));
    }

    /** The controller's port is nobody else's business: any free one. */
    private record Ports(int broker, int controller) {

        static Ports claim(EnginePort port) {
            int broker = port.claim(NAME);
            return new Ports(broker, EnginePort.anyFreeBut(broker));
        }

        boolean isAnyTaken() {
            return EnginePort.isTaken(broker) || EnginePort.isTaken(controller);
        }
    }
}
