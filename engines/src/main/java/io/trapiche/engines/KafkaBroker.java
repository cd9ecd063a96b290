package io.trapiche.engines;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** One run of the broker and its controller. */
final class KafkaBroker {
    /** A sound broker takes leave of its controller well within this. */
    private static final Duration LEAVE_LIMIT = Duration.ofMillis(1_500);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(4);

    private final KafkaRaftServer server;
    private final int port;
    private final long faultsBefore;

    private KafkaBroker(KafkaRaftServer server, int port, long faultsBefore) {
        this.server = server;
        this.port = port;
        this.faultsBefore = faultsBefore;
    }

    static KafkaBroker start(Path data, int port, int controllerPort) {
        if (!Files.isDirectory(data)) {
            throw new EngineFailed("Kafka: its data folder is gone: " + data);
        }
        var faultsBefore = KafkaExit.count();
        var conf = new KafkaConfig(KafkaConf.of(data, port, controllerPort), false);
        var broker = new KafkaBroker(made(conf, data), port, faultsBefore);
        try {
            broker.server.startup();
            return broker;
        } catch (RuntimeException e) {
            boolean _ = broker.stop();
            throw new EngineFailed("Kafka: cannot start in " + data, e);
        }
    }

    private static KafkaRaftServer made(KafkaConfig conf, Path data) {
        try {
            return new KafkaRaftServer(conf, Time.SYSTEM);
        } catch (RuntimeException e) {
            throw new EngineFailed("Kafka: cannot start in " + data, e);
        }
    }

    int port() {
        return port;
    }

    Optional<String> fault() {
        return KafkaExit.after(faultsBefore)
                .or(
                        () ->
                                EnginePort.isAnswered(port)
                                        ? Optional.empty()
                                        : Optional.of("it no longer listens on port " + port));
    }

    /**
     * Kafka would wait five minutes for a controller that is gone, and for ever for threads that
     * are; whoever interrupts it makes it go on.
     *
     * @return whether it ended in time; if not its threads are left behind
     */
    boolean stop() {
        var stopping =
                Thread.ofPlatform()
                        .name("kafka-stop")
                        .daemon()
                        .start(
                                () -> {
                                    server.shutdown();
                                    server.awaitShutdown();
                                });
        var watch = Stopwatch.start();
        try {
            boolean ended = stopping.join(LEAVE_LIMIT);
            while (!ended && watch.millis() < STOP_LIMIT.toMillis()) {
                stopping.interrupt();
                ended = stopping.join(Duration.ofMillis(200));
            }
            return ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
