package io.trapiche.faults.soak;

import io.trapiche.start.LocalCredentials;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What operators see of VTEX's orders. */
final class OperatorsList implements AutoCloseable {

    private final String service;
    private final HttpClient client = HttpClient.newHttpClient();

    OperatorsList(String service) {
        this.service = service;
    }

    /** Rows by VTEX's order id. */
    Map<String, JsonNode> orders(String account) throws IOException, InterruptedException {
        Map<String, JsonNode> orders = new HashMap<>();
        String token = "";
        do {
            JsonNode page = page(account, token);
            page.path("orders")
                    .forEach(order -> orders.put(order.path("vtexOrderId").asString(""), order));
            token = page.path("nextPageToken").asString("");
        } while (!token.isEmpty());
        return orders;
    }

    private JsonNode page(String account, String token) throws IOException, InterruptedException {
        String query =
                "?kind=oms-order&pageSize=200"
                        + (token.isEmpty()
                                ? ""
                                : "&pageToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        String path = "/operators/v1/accounts/" + account + "/orders" + query;
        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(URI.create(service + path))
                                .header(
                                        "Authorization",
                                        "Bearer " + LocalCredentials.OPERATOR_TOKEN)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("operators' list: " + answer.statusCode());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    @Override
    public void close() {
        client.close();
    }
}
