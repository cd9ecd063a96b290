package io.trapiche.faults.collect;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the sandbox saw and has. */
final class SandboxState {

    private SandboxState() {}

    static void write(String url, List<String> accounts, Path folder)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<String> orders = new ArrayList<>();
            for (String account : accounts) {
                String path = url + "/control/" + account + "/orders";
                for (JsonNode order : get(client, path)) {
                    String id = order.path("orderId").asString("");
                    ObjectNode whole = (ObjectNode) get(client, path + "/" + id);
                    orders.add(whole.put("account", account).toString());
                }
            }
            Files.write(folder.resolve("orders.jsonl"), orders);
            List<String> journal = new ArrayList<>();
            get(client, url + "/control/journal").forEach(entry -> journal.add(entry.toString()));
            Files.write(folder.resolve("journal.jsonl"), journal);
        }
    }

    private static JsonNode get(HttpClient client, String url)
            throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(
                        client.send(
                                        HttpRequest.newBuilder(URI.create(url)).build(),
                                        HttpResponse.BodyHandlers.ofString())
                                .body());
    }
}
