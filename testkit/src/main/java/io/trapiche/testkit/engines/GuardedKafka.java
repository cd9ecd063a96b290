package io.trapiche.testkit.engines;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A broker that asks for a login (SASL PLAIN) and for rights, as operators run them. In this JVM,
 * on 127.0.0.1, for one test class.
 */
public final class GuardedKafka implements AutoCloseable {

    /** The only user who may log in; has no right until one is granted. */
    public static final String USER = "service";

    private static final String HOST = "127.0.0.1";
    private static final String MODULE =
            "org.apache.kafka.common.security.plain.PlainLoginModule required";
    private static final Duration STOP = Duration.ofSeconds(5);

    private final KafkaRaftServer server;
    private final Path folder;
    private final int port;
    private final Admin admin;

    private GuardedKafka(KafkaRaftServer server, Path folder, int port, int innerPort) {
        this.server = server;
        this.folder = folder;
        this.port = port;
        this.admin = Admin.create(Map.of("bootstrap.servers", HOST + ":" + innerPort));
    }

    /** Returns when the broker takes requests. */
    public static GuardedKafka start(String password) {
        return start(password, Map.of());
    }

    /** The same with some of the broker's settings. */
    public static GuardedKafka start(String password, Map<String, String> more) {
        Path folder = EngineFolder.KAFKA.fresh();
        int port = freePort();
        int innerPort = freePort();
        format(folder);
        Map<String, String> settings =
                new HashMap<>(settings(folder, port, innerPort, freePort(), password));
        settings.putAll(more);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        return new GuardedKafka(server, folder, port, innerPort);
    }

    private static void format(Path folder) {
        try (var silent =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName("CONTROLLER")
                    .setDirectories(List.of(folder.toString()))
                    .setMetadataLogDirectory(folder.toString())
                    .setPrintStream(silent)
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("cannot format " + folder, e);
        }
    }

    /** Brokers among themselves are anonymous, and may do everything. */
    private static Map<String, String> settings(
            Path folder, int port, int innerPort, int controllerPort, String password) {
        String listeners = "CLIENT://%1$s:%2$d,BROKER://%1$s:%3$d".formatted(HOST, port, innerPort);
        String controller = HOST + ":" + controllerPort;
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("log.dirs", folder.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("listeners", listeners + ",CONTROLLER://" + controller),
                Map.entry("advertised.listeners", listeners),
                Map.entry(
                        "listener.security.protocol.map",
                        "CLIENT:SASL_PLAINTEXT,BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("inter.broker.listener.name", "BROKER"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("controller.quorum.voters", "1@" + controller),
                Map.entry("sasl.enabled.mechanisms", "PLAIN"),
                Map.entry(
                        "listener.name.client.plain.sasl.jaas.config",
                        "%s user_%s=\"%s\";".formatted(MODULE, USER, password)),
                Map.entry(
                        "authorizer.class.name",
                        "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
                Map.entry("super.users", "User:ANONYMOUS"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("log.cleaner.dedupe.buffer.size", "8388608"));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    /** What a client logs in with. */
    public static Map<String, String> login(String password) {
        return Map.of(
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config",
                        "%s username=\"%s\" password=\"%s\";".formatted(MODULE, USER, password));
    }

    /** Lets the user do something with all whose names begin like that. */
    public void grant(ResourceType type, String prefix, AclOperation... operations) {
        var pattern =
                type == ResourceType.CLUSTER
                        ? new ResourcePattern(type, prefix, PatternType.LITERAL)
                        : new ResourcePattern(type, prefix, PatternType.PREFIXED);
        await(
                admin.createAcls(
                                List.of(operations).stream()
                                        .map(operation -> new AclBinding(pattern, entry(operation)))
                                        .toList())
                        .all());
    }

    private static AccessControlEntry entry(AclOperation operation) {
        return new AccessControlEntry("User:" + USER, "*", operation, AclPermissionType.ALLOW);
    }

    /** May do everything there. */
    public Admin admin() {
        return admin;
    }

    private static void await(KafkaFuture<Void> done) {
        try {
            done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Kafka waits for minutes for a controller that is gone; whoever interrupts it makes it go on.
     */
    @Override
    public void close() {
        admin.close(Duration.ZERO);
        var stopping =
                Thread.ofPlatform()
                        .name("stop-guarded-kafka")
                        .daemon()
                        .start(
                                () -> {
                                    server.shutdown();
                                    server.awaitShutdown();
                                });
        try {
            while (!stopping.join(STOP)) {
                stopping.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        EngineFolder.KAFKA.remove(folder);
    }
}
