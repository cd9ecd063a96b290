package io.trapiche.benchmarks.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What VTEX's side saw, told by the sandbox itself. */
public final class SandboxControl implements AutoCloseable {

    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    public SandboxControl(int port) {
        this.port = port;
    }

    /** How often each call of the account was made so far, by route, then status. */
    public Map<String, Map<Integer, Long>> calls(String account) {
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

    public long orders(String account) {
        return get("/control/" + account + "/orders").size();
    }

    public long orders(String account, String status) {
        long found = 0;
        for (JsonNode order : get("/control/" + account + "/orders")) {
            if (order.path("status").asString("").equals(status)) {
                found++;
            }
        }
        return found;
    }

    /** A limit, and what came of it since it was first set. */
    public record Limit(double callsPerSecond, long allowed, long answered, long throttled) {}

    /** Limits the account's calls of every route, or moves the limit. */
    public void limit(String account, int callsPerSecond, int retryAfterSeconds) {
        String body =
                "{\"callsPerSecond\":%d,\"retryAfterSeconds\":%d}"
                        .formatted(callsPerSecond, retryAfterSeconds);
        var _ =
                answer(
                        request("/control/" + account + "/rate-limit")
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Limit limit(String account) {
        JsonNode limit = get("/control/" + account + "/rate-limit");
        return new Limit(
                limit.path("callsPerSecond").asDouble(),
                limit.path("allowed").asLong(),
                limit.path("answered").asLong(),
                limit.path("throttled").asLong());
    }

    /** Places so many orders in the account's own shop; they go on by themselves. */
    public void shopOrders(String account, int count) {
        var _ =
                answer(
                        request("/control/" + account + "/shop-orders")
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"count\":%d}".formatted(count))));
    }

    /** Calls of a route so far, of all accounts. */
    public long calls(Set<String> routes) {
        long calls = 0;
        for (JsonNode count : get("/control/log?limit=0").path("counts")) {
            if (routes.contains(count.path("route").asString())) {
                calls += count.path("calls").asLong();
            }
        }
        return calls;
    }

    /** From now on VTEX is away for this account. */
    public void outage(String account) {
        String body = "{\"kind\":\"outage\",\"account\":\"%s\"}".formatted(account);
        var _ =
                answer(
                        request("/control/faults")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public void noFaults() {
        var _ = answer(request("/control/faults").DELETE());
    }

    private JsonNode get(String path) {
        return answer(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private JsonNode answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException("the sandbox answered " + response.statusCode());
            }
            return JsonMapper.shared().readTree(response.body());
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
