package io.trapiche.faults.sums;

import static io.trapiche.faults.sums.SumFiles.CLIENT;
import static io.trapiche.faults.sums.SumFiles.COMMANDS;
import static io.trapiche.faults.sums.SumFiles.EVENTS;
import static io.trapiche.faults.sums.SumFiles.RESULTS;
import static io.trapiche.faults.sums.SumFiles.STATES;
import static io.trapiche.faults.sums.SumFiles.VTEX;
import static io.trapiche.faults.sums.SumFiles.ofMise;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What may go wrong in a run whose sums are right, with the check and the order that tell. */
final class SpoiltSums {

    private SpoiltSums() {}

    static Stream<Arguments> all() {
        return Stream.of(placed(), inVtex(), exported(), invoiced(), ended()).flatMap(all -> all);
    }

    private static Stream<Arguments> placed() {
        String order = "loja/feira/1";
        return Stream.of(
                spoilt(
                        "a placed total",
                        "PlacedTotals",
                        order,
                        set(CLIENT, "1", "/order", "total", 5448)),
                spoilt(
                        "a placed price",
                        "PlacedTotals",
                        order,
                        set(CLIENT, "1", "/order/lines/0", "unitPrice", 998)),
                spoilt("a shown total", "PlacedTotals", order, call("get", "", "total", 5446)),
                spoilt(
                        "an exported discount",
                        "PlacedTotals",
                        order,
                        set(STATES, "feira/1", "/value/content/discount", "minorUnits", 99)),
                spoilt(
                        "exported goods",
                        "PlacedTotals",
                        order,
                        set(
                                STATES,
                                "feira/1",
                                "/value/content/lines/0/unitPrice",
                                "minorUnits",
                                998)));
    }

    private static Stream<Arguments> inVtex() {
        String order = "loja/feira/1";
        String pesos = "loja/bazar/2";
        return Stream.of(
                spoilt(
                        "a value in VTEX",
                        "VtexSums",
                        order,
                        set(VTEX, "FRD-1", "/document", "value", 5446)),
                spoilt(
                        "another scale",
                        "VtexSums",
                        pesos,
                        set(VTEX, "BZR-2", "/document", "value", 117_999)),
                spoilt(
                        "parts that make less",
                        "VtexSums",
                        order,
                        set(VTEX, "FRD-1", "/document/items/0/priceDefinition", "total", 2936)),
                spoilt(
                        "a service that is not in the value",
                        "VtexSums",
                        "loja/v1",
                        set(
                                VTEX,
                                "v1",
                                "/document/items/0/bundleItems/0/priceDefinition",
                                "total",
                                0)),
                spoilt(
                        "a change that is not in the value",
                        "VtexSums",
                        "loja/v2",
                        set(VTEX, "v2", "/document/totals/4", "value", -299)),
                spoilt(
                        "two orders",
                        "VtexSums",
                        order,
                        sums -> sums.rows(VTEX).add(sums.find(VTEX, "FRD-1").deepCopy())),
                spoilt(
                        "lost units",
                        "NetLines",
                        order,
                        set(VTEX, "FRD-1", "/document/items/0", "quantity", 2)),
                spoilt(
                        "a price above what was told",
                        "NetLines",
                        order,
                        set(VTEX, "FRD-1", "/document/items/1", "price", 2001)),
                spoilt(
                        "a remainder of 1.00",
                        "NetLines",
                        order,
                        set(VTEX, "FRD-1", "/document/shippingData/logisticsInfo/0", "price", 600)),
                spoilt(
                        "interest",
                        "NetLines",
                        order,
                        set(VTEX, "FRD-1", "/document/totals/4", "value", 49)),
                spoilt(
                        "taxes",
                        "NetLines",
                        pesos,
                        set(VTEX, "BZR-2", "/document/totals/3", "value", 19)));
    }

    private static Stream<Arguments> exported() {
        String order = "loja/feira/1";
        return Stream.of(
                spoilt(
                        "an exported value",
                        "ExportedOrder",
                        order,
                        set(STATES, "FRD-1", "/value/order/value", "minorUnits", 5446)),
                spoilt(
                        "hundredths for pesos",
                        "ExportedOrder",
                        "loja/bazar/2",
                        set(
                                STATES,
                                "BZR-2",
                                "/value/order/lines/0/unitPrice",
                                "minorUnits",
                                11_798_000)),
                spoilt(
                        "another currency",
                        "ExportedOrder",
                        "loja/bazar/2",
                        set(EVENTS, "BZR-2", "/value/order/value", "currency", "BRL")),
                spoilt(
                        "exported units",
                        "ExportedOrder",
                        order,
                        set(STATES, "FRD-1", "/value/order/lines/0", "quantity", 4)),
                spoilt(
                        "a lost line",
                        "ExportedOrder",
                        order,
                        sums ->
                                ((ArrayNode) sums.find(STATES, "FRD-1").at("/value/order/lines"))
                                        .remove(1)),
                spoilt(
                        "a kind's total",
                        "TypedParts",
                        "loja/v1",
                        set(STATES, "v1", "/value/order/totals/0/value", "minorUnits", 678)),
                spoilt(
                        "a line's total",
                        "TypedParts",
                        "loja/v1",
                        set(STATES, "v1", "/value/order/lines/0/total", "minorUnits", 177)),
                spoilt(
                        "a service's total",
                        "TypedParts",
                        "loja/v1",
                        set(STATES, "v1", "/value/order/lines/1/total", "minorUnits", 0)),
                spoilt(
                        "more than a change took",
                        "TypedParts",
                        "loja/v2",
                        set(
                                VTEX,
                                "v2",
                                "/document/changesAttachment/changesData/0",
                                "discountValue",
                                300)),
                spoilt(
                        "what rounding leaves of the value",
                        "TypedParts",
                        "mise/v3",
                        set(ofMise(STATES), "v3", "/value/order/difference", "minorUnits", 0)),
                spoilt(
                        "what rounding leaves of lines",
                        "TypedParts",
                        "mise/v3",
                        set(ofMise(STATES), "v3", "/value/order/lineDifference", "minorUnits", 0)),
                spoilt(
                        "a discount that the freight does not have",
                        "TypedParts",
                        "mise/v3",
                        set(ofMise(STATES), "v3", "/value/order/freightDiscount", "minorUnits", 1)),
                spoilt(
                        "more than rounding can leave",
                        "TypedParts",
                        "mise/v3",
                        sums -> {
                            set(ofMise(STATES), "v3", "/value/order/lines/0/total", "minorUnits", 0)
                                    .accept(sums);
                            set(
                                            ofMise(STATES),
                                            "v3",
                                            "/value/order/lineDifference",
                                            "minorUnits",
                                            11)
                                    .accept(sums);
                            set(VTEX, "v3", "/document/items/0/priceDefinition", "total", 50)
                                    .accept(sums);
                        }));
    }

    private static Stream<Arguments> invoiced() {
        String order = "loja/feira/1";
        return Stream.of(
                spoilt(
                        "an invoice that VTEX lacks",
                        "Invoices",
                        order,
                        sums ->
                                ((ArrayNode)
                                                sums.find(VTEX, "FRD-1")
                                                        .at("/document/packageAttachment/packages"))
                                        .remove(0)),
                spoilt(
                        "an invoice's value in VTEX",
                        "Invoices",
                        order,
                        set(
                                VTEX,
                                "FRD-1",
                                "/document/packageAttachment/packages/0",
                                "invoiceValue",
                                446)),
                spoilt(
                        "an invoice that was sent",
                        "Invoices",
                        order,
                        set(COMMANDS, "FRD-1", "/value/invoice/value", "minorUnits", 448)),
                spoilt(
                        "an invoice in the ERP's state",
                        "Invoices",
                        order,
                        set(STATES, "FRD-1", "/value/invoices/1/invoice/value", "minorUnits", 1)),
                spoilt(
                        "an invoice in the channel's state",
                        "Invoices",
                        order,
                        set(STATES, "feira/1", "/value/invoices/0/value", "minorUnits", 1)),
                spoilt(
                        "an invoice told on Kafka",
                        "Invoices",
                        order,
                        set(EVENTS, "feira/1", "/value/invoice/value", "minorUnits", 1)),
                spoilt(
                        "an invoice told to the marketplace",
                        "Invoices",
                        order,
                        call("watch", "/invoice", "minorUnits", 1)),
                spoilt(
                        "an invoice in GetOrder",
                        "Invoices",
                        order,
                        call("get", "/invoices/0", "minorUnits", 1)),
                spoilt(
                        "invoiced twice on Kafka",
                        "InvoicedOnce",
                        order,
                        sums ->
                                sums.rows(EVENTS)
                                        .add(event(sums, "channel-order.invoiced").deepCopy())),
                spoilt(
                        "never invoiced on Kafka",
                        "InvoicedOnce",
                        order,
                        sums -> sums.rows(EVENTS).remove(event(sums, "channel-order.invoiced"))),
                spoilt(
                        "never invoiced to the marketplace",
                        "InvoicedOnce",
                        order,
                        sums -> sums.rows(CLIENT).remove(sums.find(CLIENT, "order.invoiced"))),
                spoilt(
                        "not in full",
                        "InvoicedOnce",
                        order,
                        set(STATES, "feira/1", "/value", "invoicedInFull", false)),
                spoilt(
                        "another status in VTEX",
                        "InvoicedOnce",
                        order,
                        set(VTEX, "FRD-1", "/document", "status", "handling")),
                spoilt(
                        "a rejected command",
                        "InvoicedOnce",
                        order,
                        set(RESULTS, "FRD-1", "/value", "status", "rejected")),
                spoilt(
                        "two results",
                        "InvoicedOnce",
                        order,
                        sums -> sums.rows(RESULTS).add(sums.find(RESULTS, "FRD-1").deepCopy())));
    }

    private static Stream<Arguments> ended() {
        return Stream.of(
                spoilt(
                        "never finished",
                        "Outcomes",
                        "loja/bazar/2",
                        set(STATES, "bazar/2", "/value", "status", "in-handling")),
                spoilt(
                        "taken in spite of its sum",
                        "Outcomes",
                        "loja/feira/r",
                        set(CLIENT, "r", "", "outcome", "OK")),
                spoilt(
                        "refused in spite of its sum",
                        "Outcomes",
                        "loja/bazar/2",
                        set(CLIENT, "2", "", "outcome", "INTERNAL")),
                spoilt(
                        "refused without a reason",
                        "Outcomes",
                        "loja/feira/r",
                        set(CLIENT, "r", "", "reason", "")),
                spoilt(
                        "refused and in VTEX",
                        "Outcomes",
                        "loja/feira/r",
                        sums -> {
                            ObjectNode order = sums.find(VTEX, "FRD-1").deepCopy();
                            sums.rows(VTEX).add(order.put("orderId", "FRD-r"));
                        }),
                spoilt(
                        "held without a code",
                        "Outcomes",
                        "loja/feira/h",
                        set(STATES, "feira/h", "/value/problem", "code", "")),
                spoilt(
                        "waiting for no reason",
                        "Outcomes",
                        "loja/feira/w",
                        sums -> ofCall(sums, "get", "w").put("problem", "")),
                spoilt(
                        "waiting for another reason",
                        "Outcomes",
                        "loja/feira/w",
                        set(EVENTS, "feira/w", "/value", "code", "EOI005")),
                spoilt(
                        "held for another reason",
                        "Outcomes",
                        "loja/feira/h",
                        set(STATES, "feira/h", "/value/problem", "code", "EOI002")));
    }

    private static Arguments spoilt(
            String what, String check, String order, Consumer<SoundSums> spoiling) {
        return Arguments.of(what, check, order, spoiling);
    }

    private static ObjectNode ofCall(SoundSums sums, String call, String orderId) {
        return sums.rows(CLIENT).stream()
                .filter(row -> row.path("call").asString("").equals(call))
                .filter(row -> row.path("orderId").asString("").equals(orderId))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode event(SoundSums sums, String type) {
        return sums.rows(EVENTS).stream()
                .filter(row -> row.at("/headers/ce_type").asString("").contains(type + ".v1"))
                .findFirst()
                .orElseThrow();
    }

    private static Consumer<SoundSums> call(String call, String place, String field, Object value) {
        return set(CLIENT, call, place, field, value);
    }

    private static Consumer<SoundSums> set(
            String file, String key, String place, String field, Object value) {
        return sums -> ((ObjectNode) sums.find(file, key).at(place)).putPOJO(field, value);
    }
}
