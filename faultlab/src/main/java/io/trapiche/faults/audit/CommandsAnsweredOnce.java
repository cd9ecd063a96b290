package io.trapiche.faults.audit;

import static io.trapiche.faults.audit.Evidence.text;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Every command that Kafka took has one result, however often it was sent. */
final class CommandsAnsweredOnce implements Invariant {

    @Override
    public String id() {
        return "I1";
    }

    @Override
    public Stream<Finding> check(Evidence evidence) {
        Map<String, Long> results =
                evidence.topics(".erp-results.v1").stream()
                        .map(result -> command(result.path("value")))
                        .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        Map<String, JsonNode> sent = new TreeMap<>();
        evidence.commands().forEach(command -> sent.put(command(command), command));
        return sent.keySet().stream()
                .filter(id -> results.getOrDefault(id, 0L) != 1)
                .map(id -> finding(id, "one result", results.getOrDefault(id, 0L) + " results"));
    }

    private static String command(JsonNode node) {
        return "%s/%s/%s"
                .formatted(text(node, "account"), text(node, "orderId"), text(node, "commandId"));
    }
}
