package io.trapiche.faults.soak;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * An order as one side shows it.
 *
 * @param status VTEX's, empty where it tells none
 * @param value minor units
 * @param cancelReason empty unless cancelled
 * @param invoices minor units by number, those of returns below zero
 */
record OrderView(String status, long value, String cancelReason, SortedMap<String, Long> invoices) {

    /** Of the sandbox, whose accounts sell in hundredths. */
    static OrderView ofVtex(JsonNode order) {
        SortedMap<String, Long> invoices = new TreeMap<>();
        for (JsonNode invoice : order.path("invoices")) {
            long value = invoice.path("invoiceValue").asLong();
            invoices.put(
                    invoice.path("invoiceNumber").asString(),
                    invoice.path("type").asString("").equals("Output") ? value : -value);
        }
        return new OrderView(
                order.path("status").asString(""),
                order.path("value").asLong(),
                order.path("document").path("cancelReason").asString(""),
                invoices);
    }

    /** Of a message that tells an order's state. */
    static OrderView ofMessage(JsonNode state) {
        JsonNode order = state.path("order");
        SortedMap<String, Long> invoices = new TreeMap<>();
        for (JsonNode one : order.path("packages")) {
            long value = one.path("value").path("minorUnits").asLong();
            invoices.put(
                    one.path("invoiceNumber").asString(),
                    one.path("output").asBoolean(true) ? value : -value);
        }
        return new OrderView(
                order.path("status").asString(""),
                order.path("value").path("minorUnits").asLong(),
                order.path("cancelReason").asString(""),
                invoices);
    }

    boolean hasEnded() {
        return status.equals("invoiced") || status.equals("canceled");
    }

    /** What differs, by name: of this side, then of the other. */
    Map<String, String> differences(OrderView other) {
        Map<String, String> differences = new TreeMap<>();
        compare(differences, "status", status, other.status);
        compare(differences, "value", value, other.value);
        compare(differences, "cancelReason", cancelReason, other.cancelReason);
        compare(differences, "invoices", invoices, other.invoices);
        return differences;
    }

    private static void compare(
            Map<String, String> differences, String name, Object one, Object other) {
        if (!one.equals(other)) {
            differences.put(name, one + " / " + other);
        }
    }
}
