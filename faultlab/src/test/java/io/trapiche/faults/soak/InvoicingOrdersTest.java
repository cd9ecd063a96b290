package io.trapiche.faults.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the soak's ERPs send: invoices that are to be rejected, then ones that make the order. */
class InvoicingOrdersTest {

    private static final JsonNode ORDER =
            JsonMapper.shared()
                    .readTree(
                            """
                            {"status": "handling", "value": {"minorUnits": 4500, "currency": "BRL"},
                             "lines": [
                              {"sku": "11", "quantity": 2, "unitPrice": {"minorUnits": 1000, "currency": "BRL"}},
                              {"sku": "12", "quantity": 1, "unitPrice": {"minorUnits": 1000, "currency": "BRL"}}]}""");

    private final FaultCounts counts = new FaultCounts();

    @Test
    void those_that_are_not_to_be_rejected_make_the_value_and_all_units() {
        for (int seed = 0; seed < 60; seed++) {
            List<ObjectNode> good =
                    new SoakInvoices("v1-01", ORDER)
                            .choose(1, counts, new Random(seed)).stream()
                                    .filter(
                                            invoice ->
                                                    SoakInvoices.faultOf(number(invoice)) == null)
                                    .toList();

            assertThat(good.stream().mapToLong(one -> one.at("/value/minorUnits").asLong()).sum())
                    .isEqualTo(4500);
            assertThat(
                            good.stream()
                                    .flatMap(one -> one.path("items").valueStream())
                                    .mapToInt(item -> item.path("quantity").asInt())
                                    .sum())
                    .isEqualTo(3);
        }
    }

    @Test
    void numbers_and_cents_that_vtex_does_not_bear_are_among_them() {
        List<String> numbers =
                IntStream.range(0, 60)
                        .boxed()
                        .flatMap(
                                seed ->
                                        new SoakInvoices("v1-01", ORDER)
                                                .choose(1, counts, new Random(seed)).stream())
                        .map(InvoicingOrdersTest::number)
                        .toList();

        assertThat(numbers)
                .extracting(SoakInvoices::faultOf)
                .contains(SoakInvoices.NUMBER, SoakInvoices.CENT_OVER, null);
        assertThat(counts.of(SoakInvoices.CENT_UNDER)).isPositive();
    }

    @Test
    void a_refused_part_is_sent_again_and_a_done_one_is_not() {
        ErpOrder order = handled(3);
        ObjectNode refused = good(order);
        assertThat(order.wanted()).as("while it is open").isEmpty();

        assertThat(order.result(result(refused, "refused"))).isEmpty();

        ObjectNode again = order.wanted().getFirst();
        assertThat(again.path("invoice")).isEqualTo(refused.path("invoice"));
        assertThat(again.path("commandId")).isNotEqualTo(refused.path("commandId"));
        assertThat(order.result(result(again, "done"))).isEmpty();
        assertThat(order.wanted())
                .allSatisfy(
                        next ->
                                assertThat(next.path("invoice"))
                                        .isNotEqualTo(refused.path("invoice")));
    }

    @Test
    void one_that_had_to_be_rejected_and_was_taken_is_found() {
        int taken = 0;
        for (int seed = 0; seed < 30; seed++) {
            ErpOrder order = handled(seed);
            ObjectNode command = order.wanted().getFirst();
            boolean bad = SoakInvoices.faultOf(number(command.path("invoice"))) != null;
            taken += bad ? 1 : 0;

            assertThat(order.result(result(command, "done"))).hasSize(bad ? 1 : 0);
        }
        assertThat(taken).isPositive();
    }

    private ErpOrder handled(int seed) {
        ErpOrder order = new ErpOrder("v1-01", new Random(seed), counts);
        ObjectNode event = JsonMapper.shared().createObjectNode();
        event.set("order", ORDER);
        order.learn(event);
        return order;
    }

    /** The first that is not to be rejected; those before it are. */
    private static ObjectNode good(ErpOrder order) {
        ObjectNode command = order.wanted().getFirst();
        while (SoakInvoices.faultOf(number(command.path("invoice"))) != null) {
            assertThat(order.result(result(command, "rejected"))).isEmpty();
            command = order.wanted().getFirst();
        }
        return command;
    }

    private static ObjectNode result(JsonNode command, String status) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("commandId", command.path("commandId").asString())
                .put("type", "invoice")
                .put("status", status);
    }

    private static String number(JsonNode invoice) {
        return invoice.path("number").asString();
    }
}
