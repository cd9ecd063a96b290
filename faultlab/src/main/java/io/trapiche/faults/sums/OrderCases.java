package io.trapiche.faults.sums;

import io.trapiche.faults.sums.Witnesses.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Puts together what the witnesses say of each order. */
final class OrderCases {

    private final JsonNode run;
    private final Map<String, List<JsonNode>> vtex;
    private final Map<String, List<Message>> events;
    private final Map<String, List<Message>> states;
    private final Map<String, List<Message>> commands;
    private final Map<String, List<Message>> results;
    private final Map<String, List<JsonNode>> client = new LinkedHashMap<>();

    private OrderCases(Witnesses witnesses) {
        run = witnesses.run();
        vtex =
                witnesses.vtexOrders().stream()
                        .collect(Collectors.groupingBy(OrderCases::nameOfVtexOrder));
        events = byKey(witnesses.topics(".orders.v1"));
        states = byKey(witnesses.topics(".order-state.v1"));
        commands = byKey(witnesses.topics(".erp-commands.v1"));
        results = byKey(witnesses.topics(".erp-results.v1"));
        for (JsonNode line : witnesses.client()) {
            String name =
                    "%s/%s/%s"
                            .formatted(
                                    text(line, "account"),
                                    text(line, "marketplace"),
                                    text(line, "orderId"));
            client.computeIfAbsent(name, _ -> new ArrayList<>()).add(line);
        }
    }

    /** Those that were placed, then those of the sellers' own shops. */
    static List<OrderCase> of(Witnesses witnesses) {
        OrderCases cases = new OrderCases(witnesses);
        return Stream.concat(cases.client.keySet().stream().map(cases::placed), cases.ofShops())
                .toList();
    }

    private OrderCase placed(String name) {
        String[] parts = name.split("/", 3);
        String affiliate = run.path("affiliates").path(parts[1]).asString("");
        String vtexId = affiliate + "-" + parts[2];
        List<JsonNode> lines = client.getOrDefault(name, List.of());
        String currency =
                lines.stream()
                        .map(line -> text(line, "currency"))
                        .filter(told -> !told.isEmpty())
                        .findFirst()
                        .orElseGet(() -> ofAccount(parts[0]));
        String inVtex = parts[0] + "/" + vtexId;
        return order(name, currency, lines, inVtex, List.of(name, inVtex));
    }

    private Stream<OrderCase> ofShops() {
        return vtex.values().stream()
                .flatMap(List::stream)
                .filter(order -> text(order, "affiliateId").isEmpty())
                .map(OrderCases::nameOfVtexOrder)
                .distinct()
                .sorted()
                .map(name -> order(name, ofAccount(account(name)), List.of(), name, List.of(name)));
    }

    private OrderCase order(
            String name, String currency, List<JsonNode> lines, String inVtex, List<String> keys) {
        return new OrderCase(
                name,
                currency,
                lines,
                vtex.getOrDefault(inVtex, List.of()),
                all(events, keys),
                latest(all(states, keys)),
                all(commands, keys),
                all(results, keys));
    }

    private String ofAccount(String account) {
        return run.path("currencies").path(account).asString("");
    }

    private static String account(String name) {
        return name.substring(0, name.indexOf('/'));
    }

    private static List<Message> all(Map<String, List<Message>> from, List<String> keys) {
        return keys.stream().flatMap(key -> from.getOrDefault(key, List.of()).stream()).toList();
    }

    private static List<Message> latest(List<Message> states) {
        Map<String, Message> latest = new LinkedHashMap<>();
        states.forEach(state -> latest.put(state.type(), state));
        return List.copyOf(latest.values());
    }

    private static String nameOfVtexOrder(JsonNode order) {
        return text(order, "account") + "/" + text(order, "orderId");
    }

    private static Map<String, List<Message>> byKey(List<Message> messages) {
        return messages.stream()
                .collect(Collectors.groupingBy(message -> message.account() + "/" + message.key()));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
