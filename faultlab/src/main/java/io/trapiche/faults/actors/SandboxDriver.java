package io.trapiche.faults.actors;

import io.trapiche.start.LocalCredentials;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox's control API, and whatever else listens on this machine. */
public final class SandboxDriver implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String url;
    private final HttpClient client = HttpClient.newHttpClient();

    public SandboxDriver(String url) {
        this.url = url;
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = request(url + "/control" + path).GET().build();
        return JsonMapper.shared()
                .readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /**
     * Gives what it answers.
     *
     * @throws IOException also when it is not done
     */
    public JsonNode ask(String method, String path, JsonNode body)
            throws IOException, InterruptedException {
        HttpRequest request =
                request(url + "/control" + path)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(path + " is answered with " + answer.statusCode());
        }
        return answer.body().isEmpty()
                ? JsonMapper.shared().createObjectNode()
                : JsonMapper.shared().readTree(answer.body());
    }

    /** What VTEX's API answers to a seller, whatever the status; empty where that is no JSON. */
    public JsonNode asSeller(String account, String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(url + "/" + account + path).GET();
        seller(account).forEach(request::header);
        String body = client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
        return body.startsWith("{")
                ? JsonMapper.shared().readTree(body)
                : JsonMapper.shared().createObjectNode();
    }

    /** Posts to VTEX's API; gives the status. */
    public int sendAsSeller(String account, String path, JsonNode body)
            throws IOException, InterruptedException {
        return call("POST", url + "/" + account + path, body.toString(), seller(account));
    }

    private static Map<String, String> seller(String account) {
        return Map.of(
                "X-VTEX-API-AppKey",
                LocalCredentials.appKey(account),
                "X-VTEX-API-AppToken",
                LocalCredentials.appToken(account),
                "Content-Type",
                "application/json",
                "Accept",
                "application/json");
    }

    public int send(String method, String path, String body)
            throws IOException, InterruptedException {
        return call(method, url + "/control" + path, body, Map.of());
    }

    /** Gives the status. */
    public int post(String address, String body) throws IOException, InterruptedException {
        return post(address, body, Map.of());
    }

    /** Gives the status. */
    public int post(String address, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        return call("POST", address, body, headers);
    }

    private int call(String method, String address, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(address)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
    }

    @Override
    public void close() {
        client.close();
    }
}
