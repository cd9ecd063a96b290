package io.trapiche.adapter.vtex;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.trapiche.adapter.vtex.orderintegration.VtexProcessingResultReader;
import io.trapiche.application.vtex.port.ProcessingResultReader;
import io.trapiche.domain.channel.Claim;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.shared.Parsed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes the results that VTEX calls back with, and reads them as the service does. */
final class CallbackReceiver implements AutoCloseable {

    private final ProcessingResultReader reader = new VtexProcessingResultReader();
    private final List<String> bodies = new ArrayList<>();
    private final HttpServer server;

    private CallbackReceiver(HttpServer server) {
        this.server = server;
    }

    static CallbackReceiver start() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            CallbackReceiver receiver = new CallbackReceiver(server);
            server.createContext("/", receiver::receive);
            server.createContext("/hook", CallbackReceiver::take);
            server.start();
            return receiver;
        } catch (IOException failed) {
            throw new IllegalStateException("the receiver cannot listen", failed);
        }
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            synchronized (bodies) {
                bodies.add(new String(body, StandardCharsets.UTF_8));
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** The results since it was last asked, as they came. */
    List<ProcessingResult> taken() {
        synchronized (bodies) {
            List<ProcessingResult> results = bodies.stream().map(this::read).toList();
            bodies.clear();
            return results;
        }
    }

    private ProcessingResult read(String body) {
        return switch (reader.read(body)) {
            case Parsed.Valid<Claim>(Claim claim) -> claim.result();
            case Parsed.Faulty<Claim>(var faults) ->
                    throw new IllegalStateException("not a result: " + faults);
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
