package io.trapiche.endtoend;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * A collector that keeps what it is told: OTLP over HTTP. Read by the numbers of the fields of
 * OpenTelemetry's {@code trace.proto} and {@code common.proto}.
 */
final class SpanCollector implements AutoCloseable {

    private static final String PATH = "/v1/traces";

    private final HttpServer server;
    private final List<Told> spans = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();

    /** A span as the collector was told it; ids in hexadecimal digits, numbers as text. */
    record Told(
            String trace,
            String id,
            String parent,
            String name,
            List<String> linkedTraces,
            Map<String, String> attributes) {

        String traceAndId() {
            return trace + "-" + id;
        }
    }

    SpanCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(PATH, this::take);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            bodies.add(new String(body, StandardCharsets.ISO_8859_1));
            authorizations.add(
                    Objects.requireNonNullElse(
                            exchange.getRequestHeaders().getFirst("authorization"), ""));
            UnknownFieldSet request = UnknownFieldSet.parseFrom(body);
            parts(request, 1)
                    .flatMap(resource -> parts(resource, 2))
                    .flatMap(scope -> parts(scope, 2))
                    .map(SpanCollector::span)
                    .forEach(spans::add);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static Told span(UnknownFieldSet span) {
        return new Told(
                hex(span, 1),
                hex(span, 2),
                hex(span, 4),
                text(span, 5),
                parts(span, 13).map(link -> hex(link, 1)).toList(),
                attributes(span));
    }

    private static Map<String, String> attributes(UnknownFieldSet span) {
        Map<String, String> attributes = new HashMap<>();
        parts(span, 9).forEach(pair -> attributes.put(text(pair, 1), value(pair)));
        return attributes;
    }

    private static String value(UnknownFieldSet pair) {
        UnknownFieldSet value = parts(pair, 2).findFirst().orElseThrow();
        return value.hasField(3)
                ? Long.toString(value.getField(3).getVarintList().getFirst())
                : text(value, 1);
    }

    private static Stream<UnknownFieldSet> parts(UnknownFieldSet of, int field) {
        return of.getField(field).getLengthDelimitedList().stream().map(SpanCollector::parsed);
    }

    private static UnknownFieldSet parsed(ByteString bytes) {
        try {
            return UnknownFieldSet.parseFrom(bytes);
        } catch (IOException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static String text(UnknownFieldSet of, int field) {
        return bytes(of, field).toStringUtf8();
    }

    private static String hex(UnknownFieldSet of, int field) {
        return HexFormat.of().formatHex(bytes(of, field).toByteArray());
    }

    private static ByteString bytes(UnknownFieldSet of, int field) {
        List<ByteString> all = of.getField(field).getLengthDelimitedList();
        return all.isEmpty() ? ByteString.EMPTY : all.getFirst();
    }

    List<Told> spans() {
        return List.copyOf(spans);
    }

    List<Told> inTrace(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    /** Everything that came, as bytes are characters. */
    String everything() {
        return String.join("", bodies);
    }

    List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
