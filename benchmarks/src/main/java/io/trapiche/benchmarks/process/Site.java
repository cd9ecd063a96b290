package io.trapiche.benchmarks.process;

import io.trapiche.engines.EmbeddedPostgreSql;
import io.trapiche.engines.EngineSettings;
import io.trapiche.start.LocalCredentials;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A build's service, and PostgreSQL, Kafka and VTEX's sandbox each in processes of their own, so
 * that it can be told who used the CPU. The service runs as operators run it, without engines, with
 * what local mode would set.
 */
public final class Site implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);

    private final Starting starting;
    private final Service service;
    private final ServerCpu postgres;
    private final ChildJvm broker;
    private final ChildJvm sandbox;

    /** Begins the service, and returns when it is ready. */
    @FunctionalInterface
    private interface Starting {
        Service begin();
    }

    private Site(
            Starting starting,
            Service service,
            ServerCpu postgres,
            ChildJvm broker,
            ChildJvm sandbox) {
        this.starting = starting;
        this.service = service;
        this.postgres = postgres;
        this.broker = broker;
        this.sandbox = sandbox;
    }

    /** Ends at the latest with the workspace. */
    public static Site start(Workspace workspace, Build build, String... settings) {
        Ports ports = Ports.free();
        startPostgres(workspace, ports);
        ChildJvm broker =
                workspace.child(
                        Child.BROKER,
                        List.of(workspace.kafka().toString(), Integer.toString(ports.kafka())));
        broker.awaitLogged(Child.BROKER_READY, START);
        ChildJvm sandbox =
                workspace
                        .child(Child.SANDBOX, List.of(Integer.toString(ports.sandbox())))
                        .awaitUp(() -> Ports.isOpen(ports.sandbox()));
        Stream<String> sellers = Seller.ALL.stream().flatMap(one -> one.settings(build));
        List<String> arguments =
                Stream.of(
                                Stream.of(settings),
                                build.settings().stream(),
                                engines(ports),
                                feeds(build),
                                edges(ports),
                                sellers)
                        .flatMap(part -> part)
                        .toList();
        Starting starting = () -> Service.ready(ports, build.operate(workspace, arguments));
        Service service = starting.begin();
        try (Database statistics = service.statistics()) {
            return new Site(starting, service, ServerCpu.of(statistics), broker, sandbox);
        }
    }

    private static void startPostgres(Workspace workspace, Ports ports) {
        EngineSettings settings =
                EngineSettings.in(workspace.postgres()).withPort(ports.postgres(), "its port");
        workspace.keep(EmbeddedPostgreSql.start(settings)::close);
    }

    static Stream<String> engines(Ports ports) {
        return Stream.of(
                "--spring.datasource.url=" + ports.jdbcUrl(EmbeddedPostgreSql.DATABASE),
                "--spring.datasource.username=" + EmbeddedPostgreSql.USER,
                "--spring.datasource.password=" + EmbeddedPostgreSql.PASSWORD,
                "--trapiche.kafka.bootstrap-servers=" + ports.kafkaServers(),
                "--trapiche.kafka.replication-factor=1",
                "--trapiche.kafka.min-insync-replicas=1",
                "--trapiche.vtex.base-url=http://127.0.0.1:" + ports.sandbox() + "/{account}",
                "--trapiche.vtex.budget.calls-per-minute=600000",
                "--trapiche.vtex.budget.starting-calls-per-minute=600000");
    }

    private static Stream<String> feeds(Build build) {
        Stream<String> pause = Stream.of("--trapiche.vtex.feed-pause=1s");
        return build.letsQuietFeedsRest()
                ? Stream.concat(
                        pause,
                        Stream.of(
                                "--trapiche.vtex.feed.longest-pause=1s",
                                "--trapiche.vtex.feed.longest-pause-beside-hook=1s"))
                : pause;
    }

    static Stream<String> edges(Ports ports) {
        return Stream.of(
                "--server.address=127.0.0.1",
                "--server.port=" + ports.http(),
                "--management.server.address=127.0.0.1",
                "--management.server.port=" + ports.management(),
                "--trapiche.grpc.host=127.0.0.1",
                "--trapiche.grpc.port=" + ports.grpc(),
                "--trapiche.vtex.public-base-url=http://127.0.0.1:" + ports.http(),
                "--trapiche.console.operator-token-sha256="
                        + LocalCredentials.sha256("benchmark-token-of-operators"),
                "--trapiche.node-id=local",
                Service.tokenSetting());
    }

    public Service service() {
        return service;
    }

    /** How long another start takes until it is ready; it is ended again. */
    public Duration startAgain() {
        service.close();
        long began = System.nanoTime();
        try (Service _ = starting.begin()) {
            return Duration.ofNanos(System.nanoTime() - began);
        }
    }

    /** Used so far by each. */
    public Cpu cpu() {
        return new Cpu(
                service.jvm().cpu(),
                postgres.used(),
                broker.cpu(),
                sandbox.cpu(),
                ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
    }

    @Override
    public void close() {
        service.close();
        broker.close();
        sandbox.close();
    }
}
