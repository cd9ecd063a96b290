package io.trapiche.adapter.console.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The browser's end of the DevTools protocol: calls with answers, and events. */
final class DevTools implements WebSocket.Listener {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final List<Consumer<JsonNode>> listeners = new CopyOnWriteArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;

    private DevTools(URI address) {
        socket = http.newWebSocketBuilder().buildAsync(address, this).join();
    }

    static DevTools connect(URI address) {
        return new DevTools(address);
    }

    /** Events of every session. */
    void listen(Consumer<JsonNode> listener) {
        listeners.add(listener);
    }

    JsonNode call(String method) {
        return call(method, Map.of());
    }

    JsonNode call(String method, Map<String, ?> parameters) {
        return call(null, method, parameters).join();
    }

    /** What the session answers; an error of the protocol is a failure. */
    CompletableFuture<JsonNode> call(
            @Nullable String session, String method, Map<String, ?> parameters) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (session != null) {
            message.put("sessionId", session);
        }
        send(message.toString());
        return answer.orTimeout(1, TimeUnit.MINUTES);
    }

    private synchronized void send(String message) {
        socket.sendText(message, true).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            JsonNode message = JSON.readTree(partial.toString());
            partial.setLength(0);
            take(message);
        }
        from.request(1);
        return null;
    }

    private void take(JsonNode message) {
        if (!message.has("id")) {
            listeners.forEach(listener -> Thread.ofVirtual().start(() -> listener.accept(message)));
            return;
        }
        CompletableFuture<JsonNode> answer = asked.remove(message.path("id").asInt());
        if (answer == null) {
            throw new IllegalStateException("nobody asked: " + message);
        }
        if (message.has("error")) {
            answer.completeExceptionally(new IllegalStateException(message.toString()));
        } else {
            answer.complete(message.path("result"));
        }
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        asked.values().forEach(answer -> answer.completeExceptionally(failure));
    }

    void close() {
        socket.abort();
        http.shutdownNow();
    }
}
