package io.trapiche.faults.audit;

import static io.trapiche.faults.audit.Evidence.text;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** At most one order in VTEX for each placement, and each effect once. */
final class NoDuplicateEffect implements Invariant {

    @Override
    public String id() {
        return "I2";
    }

    @Override
    public Stream<Finding> check(Evidence evidence) {
        Map<String, Set<String>> invoices =
                evidence.commands().stream()
                        .filter(command -> text(command, "type").equals("invoice"))
                        .collect(
                                Collectors.groupingBy(
                                        NoDuplicateEffect::key,
                                        Collectors.mapping(
                                                command -> text(command, "commandId"),
                                                Collectors.toSet())));
        return Stream.of(
                        placements(evidence),
                        journal(evidence),
                        evidence.vtexOrders().stream().flatMap(order -> effects(order, invoices)))
                .flatMap(found -> found);
    }

    private static String key(JsonNode node) {
        return text(node, "account") + "/" + text(node, "orderId");
    }

    private Stream<Finding> placements(Evidence evidence) {
        Map<String, Long> placed =
                evidence.vtexOrders().stream()
                        .filter(order -> !text(order, "marketplaceOrderId").isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        OrderFacts::placement,
                                        TreeMap::new,
                                        Collectors.counting()));
        return tooMany(placed, "one order in VTEX");
    }

    /** Kinds that happen once in an order's life; invoices once for each number. */
    private Stream<Finding> journal(Evidence evidence) {
        Set<String> once = Set.of("placed", "approved", "start-handling", "invoice", "return");
        Map<String, Long> effects =
                evidence.journal().stream()
                        .filter(entry -> once.contains(text(entry, "what")))
                        .collect(
                                Collectors.groupingBy(
                                        entry ->
                                                "%s %s %s"
                                                        .formatted(
                                                                key(entry),
                                                                text(entry, "what"),
                                                                text(entry, "detail")),
                                        TreeMap::new,
                                        Collectors.counting()));
        return tooMany(effects, "one effect");
    }

    private Stream<Finding> tooMany(Map<String, Long> counts, String expected) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 1)
                .map(count -> finding(count.getKey(), expected, count.getValue().toString()));
    }

    /** Return invoices count as invoices in VTEX; nobody commands them one by one. */
    private Stream<Finding> effects(JsonNode order, Map<String, Set<String>> commanded) {
        String key = key(order);
        int most = commanded.getOrDefault(key, Set.of()).size();
        JsonNode effects = order.path("effects");
        int invoices = effects.path("invoices").asInt(0) - effects.path("returns").asInt(0);
        return invoices > most
                ? Stream.of(finding(key, most + " invoices, one a command", invoices + " invoices"))
                : Stream.empty();
    }
}
