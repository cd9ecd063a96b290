package io.trapiche.adapter.vtex.oms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes payment card data out of an order document. Connectors add fields of their own to a
 * payment, so a payment keeps only what is known to be harmless; everything outside of payments
 * stays as it is, with its casing.
 */
final class CardData {

    private static final Set<String> HARMLESS =
            Set.of(
                    "id",
                    "paymentsystem",
                    "paymentsystemname",
                    "value",
                    "referencevalue",
                    "installments",
                    "group",
                    "paymentorigin");

    private CardData() {}

    /** A copy without card data. */
    static ObjectNode removedFrom(ObjectNode order) {
        ObjectNode copy = order.deepCopy();
        fields(copy, "paymentData").forEach(CardData::clean);
        return copy;
    }

    private static void clean(JsonNode node) {
        fields(node, "payments").forEach(CardData::cleanPayments);
        node.forEach(CardData::clean);
    }

    private static void cleanPayments(JsonNode payments) {
        if (payments instanceof ObjectNode payment) {
            payment.retain(
                    payment.propertyNames().stream()
                            .filter(name -> HARMLESS.contains(name.toLowerCase(Locale.ROOT)))
                            .toList());
        } else {
            payments.forEach(CardData::cleanPayments);
        }
    }

    private static List<JsonNode> fields(JsonNode node, String name) {
        return node.properties().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }
}
