package io.trapiche.engines;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A broker and its controller in one, small, alone and quick to come back after a crash. */
final class KafkaConf {
    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final String BROKER = "BROKER";
    private static final int MIB = 1 << 20;

    private KafkaConf() {}

    static Map<String, String> of(Path data, int port, int controllerPort) {
        return Stream.of(
                        roles(data),
                        network(port, controllerPort),
                        internalTopics(),
                        timing(),
                        size())
                .flatMap(part -> part.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> roles(Path data) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE_ID),
                "log.dirs",
                data.toString(),
                "auto.create.topics.enable",
                "false");
    }

    private static Map<String, String> network(int port, int controllerPort) {
        var broker = BROKER + "://" + EnginePort.HOST + ":" + port;
        var controller = EnginePort.HOST + ":" + controllerPort;
        return Map.of(
                "listeners",
                broker + "," + CONTROLLER + "://" + controller,
                "advertised.listeners",
                broker,
                "listener.security.protocol.map",
                BROKER + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "inter.broker.listener.name",
                BROKER,
                "controller.listener.names",
                CONTROLLER,
                "controller.quorum.voters",
                NODE_ID + "@" + controller);
    }

    private static Map<String, String> internalTopics() {
        return Map.of(
                "offsets.topic.num.partitions", "4",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1");
    }

    /**
     * After a crash the controller must first let the dead broker's session run out: 9 s unless
     * told otherwise. Where nobody else follows the metadata, it need not be told twice a second
     * that nothing changed.
     */
    private static Map<String, String> timing() {
        return Map.of(
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "1000",
                "metadata.max.idle.interval.ms", "0",
                "group.initial.rebalance.delay.ms", "0",
                "server.max.startup.time.ms", "60000");
    }

    private static Map<String, String> size() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "log.cleaner.threads", "1",
                "log.cleaner.dedupe.buffer.size", Integer.toString(8 * MIB),
                "log.segment.bytes", Integer.toString(128 * MIB),
                "log.index.size.max.bytes", Integer.toString(MIB));
    }
}
