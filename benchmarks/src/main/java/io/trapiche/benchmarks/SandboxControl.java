package io.trapiche.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What VTEX's side saw, told by the sandbox itself. */
final class SandboxControl implements AutoCloseable {

    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    SandboxControl(int port) {
        this.port = port;
    }

    /** How often each call of the account was made so far, by route, then status. */
    Map<String, Map<Integer, Long>> calls(String account) {
        Map<String, Map<Integer, Long>> calls = new TreeMap<>();
        for (JsonNode count : get("/control/log?limit=0").path("counts")) {
            if (count.path("account").asString("").equals(account)) {
                calls.computeIfAbsent(count.path("route").asString(), _ -> new TreeMap<>())
                        .merge(
                                count.path("status").asInt(),
                                count.path("calls").asLong(),
                                Long::sum);
            }
        }
        return calls;
    }

    long orders(String account, String status) {
        long found = 0;
        for (JsonNode order : get("/control/" + account + "/orders")) {
            if (order.path("status").asString("").equals(status)) {
                found++;
            }
        }
        return found;
    }

    private JsonNode get(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
        try {
            return JsonMapper.shared()
                    .readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException failure) {
            throw new IllegalStateException("the sandbox does not answer", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
