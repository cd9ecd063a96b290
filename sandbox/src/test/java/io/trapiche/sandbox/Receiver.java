package io.trapiche.sandbox;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.trapiche.sandbox.wire.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Who receives the sandbox's calls: a connector or the owner of a hook. */
final class Receiver implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();

    record Received(URI uri, Headers headers, JsonNode body) {

        String text(String field) {
            return body.path(field).asString("");
        }
    }

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int status = refusals.getAndUpdate(n -> Math.max(0, n - 1)) > 0 ? 202 : 200;
        received.add(
                new Received(
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders(),
                        Json.object(body).orElseThrow()));
        byte[] receipt = Json.bytes(Json.fields("receipt", "recibo-" + received.size()));
        exchange.sendResponseHeaders(status, receipt.length);
        exchange.getResponseBody().write(receipt);
        exchange.close();
    }

    /** Answers the next calls with 202, which is no success. */
    void refuse(int times) {
        refusals.set(times);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/secret");
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    List<Received> about(String marketplaceOrderId) {
        return received.stream()
                .filter(call -> call.text("marketplaceOrderId").equals(marketplaceOrderId))
                .toList();
    }

    List<String> codes(String marketplaceOrderId) {
        return about(marketplaceOrderId).stream().map(call -> call.text("code")).toList();
    }

    List<Received> awaitAbout(String marketplaceOrderId, int count) {
        await().pollInterval(Duration.ofMillis(10))
                .atMost(PATIENCE)
                .until(() -> about(marketplaceOrderId).size() >= count);
        return about(marketplaceOrderId);
    }

    /** The result of placing the order, in whatever order results come. */
    Received awaitPlacing(String marketplaceOrderId) {
        await().pollInterval(Duration.ofMillis(10))
                .atMost(PATIENCE)
                .until(() -> placing(marketplaceOrderId).findAny().isPresent());
        return placing(marketplaceOrderId).findFirst().orElseThrow();
    }

    private Stream<Received> placing(String marketplaceOrderId) {
        return about(marketplaceOrderId).stream()
                .filter(call -> call.text("flow").equals("PlaceOrder"));
    }

    /** The calls of a path below the receiver's own. */
    List<Received> at(String path) {
        return received.stream()
                .filter(call -> call.uri().getPath().equals(uri().getPath() + path))
                .toList();
    }

    List<Received> awaitAt(String path, int count) {
        await().pollInterval(Duration.ofMillis(10))
                .atMost(PATIENCE)
                .until(() -> at(path).size() >= count);
        return at(path);
    }

    List<Received> awaitCalls(int count) {
        await().pollInterval(Duration.ofMillis(10))
                .atMost(PATIENCE)
                .until(() -> received.size() >= count);
        return received();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
