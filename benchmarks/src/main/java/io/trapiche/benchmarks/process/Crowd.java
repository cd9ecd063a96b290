package io.trapiche.benchmarks.process;

import io.trapiche.engines.EmbeddedPostgreSql;
import io.trapiche.engines.EngineSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A service that many sellers take part in, as operators run it, on a PostgreSQL and a sandbox in
 * processes of their own. There is no Kafka: topics of thousands of sellers are more than one
 * broker of this machine bears, and what is looked at here does not need them.
 */
public final class Crowd implements AutoCloseable {

    private final Ports ports;
    private final Service service;
    private final ChildJvm sandbox;

    private Crowd(Ports ports, Service service, ChildJvm sandbox) {
        this.ports = ports;
        this.service = service;
        this.sandbox = sandbox;
    }

    /** Ends at the latest with the workspace; quiet feeds are read as operators have it. */
    public static Crowd start(Workspace workspace, int accounts) throws IOException {
        Ports ports = Ports.free();
        EngineSettings settings =
                EngineSettings.in(workspace.postgres()).withPort(ports.postgres(), "its port");
        workspace.keep(EmbeddedPostgreSql.start(settings)::close);
        ChildJvm sandbox =
                workspace
                        .child(
                                Child.SANDBOX,
                                List.of(
                                        Integer.toString(ports.sandbox()),
                                        Integer.toString(accounts)))
                        .awaitUp(() -> Ports.isOpen(ports.sandbox()));
        Build build = Build.in("this", System.getProperty("trapiche.home", "."));
        Path sellers = workspace.folder().resolve("sellers.properties");
        Files.write(
                sellers,
                sellers(accounts)
                        .flatMap(seller -> seller.settings(build))
                        .map(setting -> setting.substring("--".length()))
                        .toList());
        List<String> arguments =
                Stream.of(
                                Site.engines(ports),
                                Site.edges(ports),
                                Stream.of("--spring.config.additional-location=file:" + sellers))
                        .flatMap(part -> part)
                        .toList();
        Service service = Service.ready(ports, build.operate(workspace, arguments));
        return new Crowd(ports, service, sandbox);
    }

    static Stream<Seller> sellers(int accounts) {
        return IntStream.range(0, accounts).mapToObj(number -> new Seller("loja" + number));
    }

    public Service service() {
        return service;
    }

    /** What the heap of the service holds after a full collection, in KiB. */
    public long heapKib() throws IOException, InterruptedException {
        service.jvm().collect();
        URI metrics =
                URI.create("http://127.0.0.1:%d/actuator/prometheus".formatted(ports.management()));
        try (HttpClient client = HttpClient.newHttpClient()) {
            String shown =
                    client.send(
                                    HttpRequest.newBuilder(metrics).build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body();
            return (long)
                    (shown.lines()
                                    .filter(line -> line.startsWith("jvm_memory_used_bytes{"))
                                    .filter(line -> line.contains("area=\"heap\""))
                                    .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                                    .mapToDouble(Double::parseDouble)
                                    .sum()
                            / 1024);
        }
    }

    @Override
    public void close() {
        service.close();
        sandbox.close();
    }
}
