package io.trapiche.faults.audit;

import static io.trapiche.faults.audit.Evidence.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What each witness says of an order, by its stream's name. */
final class OrderFacts {

    static final Set<String> CANCELLED = Set.of("cancel", "canceled");

    private static final Set<String> UNAPPROVED =
            Set.of(
                    "order-accepted",
                    "waiting-for-manual-authorization",
                    "waiting-ffmt-authorization");

    private final Map<String, JsonNode> views = new HashMap<>();
    private final Map<String, List<JsonNode>> placed;
    private final Map<String, Set<String>> answered = new HashMap<>();
    private final Map<String, Set<String>> commanded = new HashMap<>();
    private final JsonNode affiliates;

    OrderFacts(Evidence evidence) {
        affiliates = evidence.run().path("affiliates");
        evidence.table("order_view").forEach(view -> views.put(text(view, "stream_id"), view));
        placed =
                evidence.vtexOrders().stream()
                        .collect(Collectors.groupingBy(OrderFacts::placement));
        for (JsonNode call : evidence.client()) {
            if (text(call, "outcome").equals("OK")) {
                Set<String> calls = answered.computeIfAbsent(stream(call), _ -> new HashSet<>());
                calls.add(text(call, "call"));
                if (call.path("paid").asBoolean(false)) {
                    calls.add("place-paid");
                }
            }
        }
        for (JsonNode command : evidence.commands()) {
            commanded
                    .computeIfAbsent(
                            "oms-order/"
                                    + text(command, "account")
                                    + "/"
                                    + text(command, "orderId"),
                            _ -> new HashSet<>())
                    .add(text(command, "type"));
        }
    }

    static String stream(JsonNode call) {
        return "channel-order/%s/%s/%s"
                .formatted(text(call, "account"), text(call, "marketplace"), text(call, "orderId"));
    }

    static String placement(JsonNode order) {
        return "%s/%s/%s"
                .formatted(
                        text(order, "account"),
                        text(order, "affiliateId"),
                        text(order, "marketplaceOrderId"));
    }

    /** Streams of the orders whose placement was answered. */
    Set<String> placements() {
        return answered.entrySet().stream()
                .filter(call -> call.getValue().contains("place"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    boolean isAnswered(String stream, String call) {
        return answered.getOrDefault(stream, Set.of()).contains(call);
    }

    boolean isCommanded(String omsStream, String type) {
        return commanded.getOrDefault(omsStream, Set.of()).contains(type);
    }

    @Nullable JsonNode view(String stream) {
        return views.get(stream);
    }

    Iterable<JsonNode> views() {
        return views.values();
    }

    /** What VTEX has of a channel order. */
    List<JsonNode> inVtex(String stream) {
        String[] parts = stream.split("/", 4);
        String affiliate = affiliates.path(parts[2]).asString("");
        return placed.getOrDefault("%s/%s/%s".formatted(parts[1], affiliate, parts[3]), List.of());
    }

    static boolean isUnapproved(JsonNode vtexOrder) {
        return UNAPPROVED.contains(text(vtexOrder, "status"));
    }
}
