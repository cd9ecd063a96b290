package io.trapiche.sandbox;

import static org.awaitility.Awaitility.await;

import io.trapiche.sandbox.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A client of one account. */
final class Client {
    static final String OMS = "/api/oms/pvt/orders/";
    static final String FEED = "/api/orders/feed";
    static final String HOOK_CONFIG = "/api/orders/hook/config";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String account;
    private final Map<String, String> headers = new LinkedHashMap<>();

    Client(Sandbox sandbox, String account) {
        this(sandbox.baseUri(), account);
    }

    Client(URI base, String account) {
        this.base = base;
        this.account = account;
        headers.put("X-VTEX-API-AppKey", "vtexappkey-" + account + "-LOCAL");
        headers.put("X-VTEX-API-AppToken", "local-token-" + account);
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json");
    }

    Client with(String header, @Nullable String value) {
        if (value == null) {
            headers.remove(header);
        } else {
            headers.put(header, value);
        }
        return this;
    }

    Answer call(String method, String path) {
        return call(method, path, "");
    }

    Answer call(String method, String path, Object body) {
        try {
            return send(method, path, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer send(String method, String path, Object body)
            throws IOException, InterruptedException {
        String prefix = path.startsWith("/api") ? "/" + account : "";
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + prefix + path))
                        .timeout(Duration.ofSeconds(10))
                        .method(method, HttpRequest.BodyPublishers.ofString(text(body)));
        headers.forEach(request::setHeader);
        HttpResponse<String> response =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body(), response.headers());
    }

    private static String text(Object body) {
        return body instanceof String text ? text : Json.text(body);
    }

    /** The control API of this account. */
    Answer control(String method, String path, Object body) {
        return call(method, "/control/" + account + path, body);
    }

    Answer addFault(Object... fields) {
        return call("POST", "/control/faults", Json.fields(fields));
    }

    Answer place(Object order) {
        return call("POST", "/api/order-integration/orders?affiliateId=FRD", order);
    }

    Answer approve(String marketplaceOrderId, URI connector) {
        return call(
                "PUT",
                "/api/order-integration/orders/status",
                Placements.approval(marketplaceOrderId, connector));
    }

    Answer order(String orderId) {
        return call("GET", OMS + orderId);
    }

    Answer invoice(String orderId, Map<String, @Nullable Object> invoice) {
        return call("POST", OMS + orderId + "/invoice", invoice);
    }

    /** What the control API knows of an order. */
    JsonNode seen(String orderId) {
        return call("GET", "/control/" + account + "/orders/" + orderId).json();
    }

    String status(String orderId) {
        return seen(orderId).path("status").asString("none");
    }

    void awaitStatus(String orderId, String status) {
        await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(10))
                .until(() -> status(orderId).equals(status));
    }

    /** An order of the shop that is ready for handling. */
    String readyOrder() {
        String id = shopOrder();
        awaitStatus(id, "ready-for-handling");
        return id;
    }

    String shopOrder() {
        return call("POST", "/control/" + account + "/shop-orders")
                .json()
                .at("/orderIds/0")
                .stringValue();
    }

    /** An order of the shop, worth 2500, in handling. */
    String handledOrder() {
        String id = readyOrder();
        var _ = call("POST", OMS + id + "/start-handling");
        awaitStatus(id, "handling");
        return id;
    }

    /** One read of the feed. */
    List<JsonNode> feed() {
        return call("GET", FEED + "?maxlot=10").json().valueStream().toList();
    }

    Answer commit(List<JsonNode> items) {
        List<String> handles =
                items.stream().map(item -> item.path("handle").stringValue()).toList();
        return call("POST", FEED, Json.fields("handles", handles));
    }

    Answer plant(Object... faults) {
        return call("PUT", "/control/faults", Json.fields("seed", 7, "faults", List.of(faults)));
    }
}
