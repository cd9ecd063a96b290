package io.trapiche.adapter.vtex;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A server on this machine that answers as it was told to, for answers that the sandbox does not
 * give and for a look at what was sent. Where nobody told it anything it knows nothing: 404 without
 * a body.
 */
public final class VtexStub implements AutoCloseable {

    private static final Canned UNKNOWN = Canned.of(404, "");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Canned> canned = new ArrayDeque<>();
    private final List<Received> received = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * A request as it came.
     *
     * @param path with the account in front, not decoded
     * @param query not decoded; null when there was none
     * @param headers names in lower case, first values
     */
    public record Received(
            String method,
            String path,
            @Nullable String query,
            Map<String, String> headers,
            String body) {}

    /**
     * An answer.
     *
     * @param declaredLength what {@code Content-Length} says; more than the body for half an answer
     * @param silent say nothing more after the body, or nothing at all without a status
     */
    public record Canned(
            int status,
            Map<String, String> headers,
            String body,
            int declaredLength,
            boolean silent) {

        public static Canned of(int status, String body) {
            return new Canned(status, Map.of(), body, -1, false);
        }

        public static Canned silence() {
            return new Canned(0, Map.of(), "", -1, true);
        }

        public Canned header(String name, String value) {
            return new Canned(status, Map.of(name, value), body, declaredLength, silent);
        }

        /** Sends half of an answer and keeps the line open. */
        public Canned stalled() {
            return new Canned(status, headers, body, body.length() + 100, true);
        }

        /** Declares more than is sent. */
        public Canned cutShort() {
            return new Canned(status, headers, body, body.length() + 100, silent);
        }
    }

    private VtexStub(HttpServer server) {
        this.server = server;
    }

    /** Listens on a port nobody uses. */
    public static VtexStub start() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            VtexStub stub = new VtexStub(server);
            server.createContext("/", stub::handle);
            server.setExecutor(stub.threads);
            server.start();
            return stub;
        } catch (IOException failed) {
            throw new IllegalStateException("the stub cannot listen", failed);
        }
    }

    /** Template of the base URL, for {@code trapiche.vtex.base-url}. */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/{account}";
    }

    /** Answers the next requests that have no answer yet with these. */
    public void answerNext(Canned... answers) {
        synchronized (canned) {
            canned.addAll(List.of(answers));
        }
    }

    /** Every request so far, oldest first. */
    public List<Received> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    public Received lastReceived() {
        return received().getLast();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Received request = read(exchange);
            synchronized (received) {
                received.add(request);
            }
            write(exchange, nextCanned());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Received read(HttpExchange exchange) throws IOException {
        Map<String, String> headers =
                exchange.getRequestHeaders().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        header -> header.getKey().toLowerCase(Locale.ROOT),
                                        header -> header.getValue().getFirst()));
        return new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                exchange.getRequestURI().getRawQuery(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private Canned nextCanned() {
        synchronized (canned) {
            return canned.isEmpty() ? UNKNOWN : canned.remove();
        }
    }

    private void write(HttpExchange exchange, Canned answer)
            throws IOException, InterruptedException {
        if (answer.status() > 0) {
            send(exchange, answer);
        }
        if (answer.silent()) {
            closed.await();
        }
    }

    private static void send(HttpExchange exchange, Canned answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        int length = Math.max(answer.declaredLength(), body.length);
        exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
        if (length > 0) {
            OutputStream out = exchange.getResponseBody();
            out.write(body);
            out.flush();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
