package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.local.ScriptedErp;
import io.trapiche.orders.v1.Money;
import io.trapiche.orders.v1.Order;
import io.trapiche.orders.v1.OrderContent;
import io.trapiche.orders.v1.OrderState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A seller whose currency has no decimals: pesos for everybody but VTEX, which counts hundredths.
 */
class PesosEverywhereTest extends ServiceSuite {

    PesosEverywhereTest() {
        super("--trapiche.accounts.lojademo.currency=CLP");
    }

    @Test
    void an_order_in_pesos_is_placed_invoiced_and_exported_in_pesos() {
        vtex.put("/lojademo/settings", "{\"currency\":\"CLP\"}");
        try (ScriptedErp _ =
                new ScriptedErp(service.bootstrapServers(), List.of("lojademo"), _ -> {})) {
            String name = feira.place("lojademo", "CLP-1", PesosEverywhereTest::inPesos);

            Order invoiced = feira.until(name, OrderState.ORDER_STATE_INVOICED);

            assertThat(invoiced.getInvoicesList())
                    .extracting(invoice -> invoice.getValue())
                    .containsExactly(pesos(26_970));
            assertThat(inVtex()).isEqualTo(2_697_000);
            assertThat(exported().at("/order/value"))
                    .isEqualTo(
                            JsonMapper.shared()
                                    .readTree("{\"minorUnits\":26970,\"currency\":\"CLP\"}"));
        }
    }

    private static OrderContent.Builder inPesos(OrderContent.Builder content) {
        content.getLinesBuilder(0)
                .setQuantity(2)
                .setUnitPrice(pesos(11_990))
                .setShippingPrice(pesos(2_990));
        return content.setTotal(pesos(26_970));
    }

    private static Money pesos(long amount) {
        return Money.newBuilder().setMinorUnits(amount).setCurrencyCode("CLP").build();
    }

    private long inVtex() {
        JsonNode orders = vtex.get("/lojademo/orders");
        return orders.path(0).path("value").asLong();
    }

    private JsonNode exported() {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () ->
                                TopicLog.read(
                                                service.bootstrapServers(),
                                                "trapiche.lojademo.order-state.v1")
                                        .records()
                                        .stream()
                                        .map(
                                                message ->
                                                        JsonMapper.shared()
                                                                .readTree(message.value()))
                                        .filter(message -> message.path("order").isObject())
                                        .toList(),
                        states -> !states.isEmpty())
                .getLast();
    }
}
