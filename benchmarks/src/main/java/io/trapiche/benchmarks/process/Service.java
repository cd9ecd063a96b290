package io.trapiche.benchmarks.process;

import io.trapiche.engines.EmbeddedPostgreSql;
import io.trapiche.local.MarketplaceClient;
import io.trapiche.start.LocalCredentials;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The service under test, in a process of its own, as anybody would start it locally. */
public final class Service implements AutoCloseable {

    /** The seller and the marketplace that the load is about. */
    public static final String ACCOUNT = "lojademo";

    public static final String MARKETPLACE = "feira";
    public static final String TOKEN = "benchmark-token-of-feira";

    private final Ports ports;
    private final ChildJvm jvm;

    private Service(Ports ports, ChildJvm jvm) {
        this.ports = ports;
        this.jvm = jvm;
    }

    public static Service start(Workspace workspace, String... settings) {
        Ports ports = Ports.free();
        ChildJvm jvm = workspace.child(Child.SERVICE, arguments(workspace, ports, settings));
        return ready(ports, jvm);
    }

    /** As a build's user would start it locally. */
    static Service start(Workspace workspace, Build build) {
        Ports ports = Ports.free();
        return ready(ports, build.start(workspace, arguments(workspace, ports)));
    }

    static Service ready(Ports ports, ChildJvm jvm) {
        return new Service(ports, jvm.awaitUp(() -> isReady(ports.management())));
    }

    /** Of a service with local mode on these ports. */
    public static List<String> arguments(Workspace workspace, Ports ports, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add(tokenSetting());
        arguments.add("--trapiche.local.data=" + workspace.data());
        arguments.add("--trapiche.local.journey=false");
        arguments.add("--trapiche.local.http-port=" + ports.http());
        arguments.add("--trapiche.local.management-port=" + ports.management());
        arguments.add("--server.port=" + ports.http());
        arguments.add("--management.server.port=" + ports.management());
        arguments.add("--trapiche.local.grpc-port=" + ports.grpc());
        arguments.add("--trapiche.local.kafka-port=" + ports.kafka());
        arguments.add("--trapiche.local.postgres-port=" + ports.postgres());
        arguments.add("--trapiche.local.sandbox-port=" + ports.sandbox());
        return arguments;
    }

    /** The marketplace's token is the same with and without local mode. */
    static String tokenSetting() {
        return "--trapiche.marketplaces.%s.token-sha256[0]=%s"
                .formatted(MARKETPLACE, LocalCredentials.sha256(TOKEN));
    }

    private static boolean isReady(int managementPort) {
        URI readiness =
                URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                                    HttpRequest.newBuilder(readiness)
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public ChildJvm jvm() {
        return jvm;
    }

    public int grpcPort() {
        return ports.grpc();
    }

    public String kafkaServers() {
        return ports.kafkaServers();
    }

    /** The database, as the service's own role sees it. */
    public String jdbcUrl() {
        return ports.jdbcUrl(EmbeddedPostgreSql.DATABASE);
    }

    /** The service's database. */
    public Database database() {
        return Database.open(jdbcUrl(), EmbeddedPostgreSql.USER);
    }

    /** Beside the service's database, so that looking at its statistics does not change them. */
    public Database statistics() {
        return Database.open(
                ports.jdbcUrl(EmbeddedPostgreSql.SUPERUSER), EmbeddedPostgreSql.SUPERUSER);
    }

    public SandboxControl sandbox() {
        return new SandboxControl(ports.sandbox());
    }

    public MarketplaceClient marketplace() {
        return new MarketplaceClient(ports.grpc(), TOKEN);
    }

    @Override
    public void close() {
        jvm.close();
    }
}
