package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.json.Digests;
import io.trapiche.adapter.vtex.json.VtexJson;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells whether two documents of an order differ in more than status and times. Left out, at the
 * document's top, is what moves along with every status: the status in all its forms, times of
 * change, approval and invoicing, check-in, what VTEX allows in the status, and who cancelled when.
 * The reason of a cancellation counts: VTEX tells it late (VTEX known issue), and it is news.
 */
final class Fingerprints {

    private static final Set<String> LEFT_OUT =
            Set.of(
                    "status",
                    "statusdescription",
                    "state",
                    "lastchange",
                    "authorizeddate",
                    "invoiceddate",
                    "ischeckedin",
                    "checkedinpickuppointid",
                    "allowcancellation",
                    "allowedition",
                    "cancellationdata");

    private Fingerprints() {}

    static String of(ObjectNode document) {
        ObjectNode counted = JsonNodeFactory.instance.objectNode();
        sorted(document)
                .forEach(
                        (name, value) -> {
                            if (!LEFT_OUT.contains(name.toLowerCase(Locale.ROOT))) {
                                counted.set(name, canonical(value));
                            }
                        });
        return Digests.of(VtexJson.text(counted));
    }

    private static JsonNode canonical(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> canonical(object);
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(element -> copy.add(canonical(element)));
                yield copy;
            }
            default -> node;
        };
    }

    private static ObjectNode canonical(ObjectNode object) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        sorted(object).forEach((name, value) -> copy.set(name, canonical(value)));
        return copy;
    }

    private static Map<String, JsonNode> sorted(ObjectNode object) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        return sorted;
    }
}
