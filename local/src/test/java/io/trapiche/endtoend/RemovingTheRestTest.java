package io.trapiche.endtoend;

import static io.trapiche.endtoend.Feira.PATIENCE;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_INVOICED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_PARTLY_INVOICED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_RETURNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.local.MarketplaceClient;
import io.trapiche.orders.v1.OrderUpdate;
import io.trapiche.start.LocalCredentials;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What will not come of an order is taken out of it by the ERP, through the public edges: two units
 * at 49.00 and shipping of 9.90, 107.90 in all.
 */
class RemovingTheRestTest extends ServiceSuite {

    private static final int UNIT = 4_900;
    private static final String UNIT_AND_FREIGHT =
            """
            {"reason":"out of stock","items":[{"sku":"1","quantity":1}],
             "discount":{"minorUnits":990,"currency":"BRL"}}
            """;
    private static final String FREIGHT =
            """
            {"reason":"no freight","discount":{"minorUnits":990,"currency":"BRL"}}
            """;

    RemovingTheRestTest() {
        super("--trapiche.flow.first-retry=100ms", "--trapiche.flow.read-again=1s");
    }

    @Test
    void units_and_their_freight_are_removed_and_what_was_sent_comes_back() throws Exception {
        try (MarketplaceClient watching =
                new MarketplaceClient(service.grpcPort, LocalCredentials.FEIRA_TOKEN)) {
            List<OrderUpdate> updates = new CopyOnWriteArrayList<>();
            watching.watch("feira", updates::add);
            String name = invoiced("rest-1", 1, UNIT);
            feira.until(name, ORDER_STATE_PARTLY_INVOICED);

            done("remove", "rest-1", UNIT_AND_FREIGHT);

            feira.until(name, ORDER_STATE_INVOICED);
            assertInvoicedEverywhere("rest-1", UNIT, updates);

            done("return", "rest-1", invoice("NF2R", 1, UNIT));

            feira.until(name, ORDER_STATE_RETURNED);
            assertThat(inVtex("rest-1").at("/effects/refunds").asInt()).isEqualTo(1);
        }
    }

    @Test
    void value_that_no_unit_stands_for_is_removed() throws Exception {
        try (MarketplaceClient watching =
                new MarketplaceClient(service.grpcPort, LocalCredentials.FEIRA_TOKEN)) {
            List<OrderUpdate> updates = new CopyOnWriteArrayList<>();
            watching.watch("feira", updates::add);
            String name = invoiced("freight-1", 2, 2 * UNIT);
            feira.until(name, ORDER_STATE_PARTLY_INVOICED);

            done("remove", "freight-1", FREIGHT);

            feira.until(name, ORDER_STATE_INVOICED);
            assertInvoicedEverywhere("freight-1", 2 * UNIT, updates);
        }
    }

    @Test
    void an_order_without_its_rest_is_told_again_as_it_is() throws Exception {
        String name = invoiced("told-1", 2, 2 * UNIT);
        done("remove", "told-1", FREIGHT);
        feira.until(name, ORDER_STATE_INVOICED);
        await().atMost(PATIENCE).until(() -> removalDone(erp().states("FRD-told-1").getLast()));
        JsonNode before = erp().states("FRD-told-1").getLast();

        feira.close();
        var _ = service.stop();
        var _ = service.begin("retell", "--account=lojadmo", "--since=" + Instant.now());
        assertThat(service.running().waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(service.running().exitValue()).isEqualTo(1);
        assertThat(service.said()).contains("nobody registered the account lojadmo");
        var _ = service.begin("retell", "--account=lojademo", "--since=" + Instant.now());
        assertThat(service.running().waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(service.said()).contains("are told again");
        service.start();
        feira = new Feira(service);

        JsonNode again =
                await().atMost(PATIENCE)
                        .until(
                                () -> erp().states("FRD-told-1").getLast(),
                                state -> sequence(state) > sequence(before));
        assertThat(again.path("order")).isEqualTo(before.path("order"));
        assertThat(again.path("removals")).isEqualTo(before.path("removals"));
        assertThat(erp().told("channel-order.invoiced", "told-1")).isEqualTo(1);
    }

    /** Some units of a new order. */
    private String invoiced(String id, int units, int value) {
        String name =
                feira.place(
                        "lojademo",
                        id,
                        content -> {
                            content.getLinesBuilder(0).setQuantity(2);
                            return content.setTotal(Feira.reais(2 * UNIT + 990));
                        });
        feira.until(name, Feira.APPROVED);
        done("invoice", id, invoice("NF1", units, value));
        return name;
    }

    private static String invoice(String number, int units, int value) {
        return """
        {"invoice":{"number":"%s","issuedAt":"%s","value":{"minorUnits":%d,"currency":"BRL"},
         "items":[{"sku":"1","quantity":%d,"unitPrice":{"minorUnits":%d,"currency":"BRL"}}]}}
        """
                .formatted(number, Instant.now(), value, units, UNIT);
    }

    private void done(String type, String id, String members) {
        String command = type + "-" + id;
        erp().send(type, command, "FRD-" + id, members);
        JsonNode result = erp().result(command);
        assertThat(result.path("status").asString("")).as(result.toString()).isEqualTo("done");
    }

    private void assertInvoicedEverywhere(String id, int value, List<OrderUpdate> updates)
            throws IOException {
        assertThat(inVtex(id).path("status").asString("")).isEqualTo("invoiced");
        assertThat(inVtex(id).path("value").asInt()).isEqualTo(value);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            assertThat(typesOf(updates, id)).containsOnlyOnce("order.invoiced");
                            assertThat(erp().told("channel-order.invoiced", id)).isEqualTo(1);
                            assertThat(erp().told("oms-order.removal-done", "FRD-" + id))
                                    .isEqualTo(1);
                            JsonNode state = erp().states("FRD-" + id).getLast();
                            assertThat(removalDone(state)).isTrue();
                            assertThat(state.at("/order/value/minorUnits").asInt())
                                    .isEqualTo(value);
                            assertThat(stateForOperators(id)).isEqualTo("invoiced");
                        });
    }

    private static Stream<String> typesOf(List<OrderUpdate> updates, String id) {
        return updates.stream()
                .filter(update -> update.getName().endsWith("/" + id))
                .map(OrderUpdate::getType);
    }

    private static boolean removalDone(JsonNode state) {
        return state.at("/removals/0/outcome").asString("").equals("done");
    }

    private static long sequence(JsonNode state) {
        return state.path("sequence").asLong();
    }

    private String stateForOperators(String id) throws IOException {
        String url =
                "http://127.0.0.1:%d/operators/v1/accounts/lojademo/channel-orders/feira/%s"
                        .formatted(service.httpPort, id);
        String body = Http.send("GET", url, "", LocalCredentials.OPERATOR_TOKEN).body();
        return JsonMapper.shared().readTree(body).at("/order/state").asString("");
    }

    private JsonNode inVtex(String id) {
        return vtex.get("/lojademo/orders/FRD-" + id);
    }

    private CommandingErp erp() {
        return new CommandingErp(service.bootstrapServers());
    }
}
