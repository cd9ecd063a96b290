package io.trapiche.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the sandbox, as the other side, knows of an account's orders. */
final class SandboxOrders {

    private final String baseUrl;

    SandboxOrders(String baseUrl) {
        this.baseUrl = baseUrl.replaceFirst("/$", "");
    }

    List<JsonNode> of(String account) {
        try {
            JsonNode answer =
                    JsonMapper.shared()
                            .readTree(Http.get(baseUrl + "/control/" + account + "/orders").body());
            List<JsonNode> orders = new ArrayList<>();
            (answer.isArray() ? answer : answer.path("orders")).forEach(orders::add);
            return orders;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    long invoiced(Collection<String> accounts) {
        return accounts.stream()
                .flatMap(account -> of(account).stream())
                .filter(order -> order.path("status").asString("").equals("invoiced"))
                .count();
    }
}
