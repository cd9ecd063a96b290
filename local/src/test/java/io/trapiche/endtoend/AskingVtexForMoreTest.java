package io.trapiche.endtoend;

import static io.trapiche.endtoend.Feira.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.start.LocalCredentials;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What ERPs and operators have VTEX do beside the usual way, through the public edges. */
class AskingVtexForMoreTest extends ServiceSuite {

    private static final String BODY =
            """
            {"commandId":"no-1","by":"maria","reason":"sent already"}
            """;

    private static final String LESS =
            "\"reason\":\"scratched\",\"discount\":{\"minorUnits\":100,\"currency\":\"BRL\"}";

    AskingVtexForMoreTest() {
        super(
                "--trapiche.flow.first-retry=100ms",
                "--trapiche.flow.read-again=1s",
                "--trapiche.vtex.accounts.lojademo.filter.statuses=payment-pending,payment-approved,"
                        + "ready-for-handling,handling,cancellation-requested,canceled,invoiced");
    }

    @Test
    void the_erp_denies_it_and_the_order_goes_on() {
        String order = askedToCancel("erp-no-1");

        CommandingErp erp = new CommandingErp(service.bootstrapServers());
        erp.send("deny-cancellation", "no-erp-1", order, "{\"reason\":\"sent already\"}");

        assertThat(erp.result("no-erp-1").path("status").asString("")).isEqualTo("done");
        assertDenied(order);
        awaitTold(order, "ready-for-handling");
        erp.send("deny-cancellation", "no-erp-2", order, "{\"reason\":\"sent already\"}");
        assertThat(erp.result("no-erp-2").path("code").asString(""))
                .isEqualTo("NO_CANCELLATION_REQUESTED");
    }

    @Test
    void an_operator_denies_it_and_a_repeat_changes_nothing() throws Exception {
        String order = askedToCancel("op-no-1");

        assertThat(deny(order).path("outcome").asString("")).isIn("pending", "done");
        await().atMost(PATIENCE)
                .until(() -> deny(order).path("outcome").asString("").equals("done"));

        assertDenied(order);
    }

    @Test
    void what_erp_and_operator_note_stands_on_the_timeline() throws Exception {
        String order = "FRD-noted-1";
        feira.until(feira.placePaid("noted-1"), Feira.APPROVED);
        awaitTold(order, "ready-for-handling");
        CommandingErp erp = new CommandingErp(service.bootstrapServers());

        erp.send("note", "note-1", order, "{\"source\":\"SAP\",\"message\":\"Called Beatriz\"}");
        assertThat(erp.result("note-1").path("status").asString("")).isEqualTo("done");
        var _ =
                post(
                        order + "/notes",
                        """
                        {"commandId":"n-1","by":"maria","source":"support","message":"Mailed her"}
                        """);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                vtex.get("/lojademo/orders/" + order)
                                                        .path("interactions")
                                                        .valueStream()
                                                        .map(
                                                                note ->
                                                                        note.path("message")
                                                                                .asString()))
                                        .containsExactly("Called Beatriz", "Mailed her"));
    }

    @Test
    void the_shops_own_order_goes_on_once_its_payment_is_told_of() {
        vtex.post("/lojademo/shop-orders", "{\"paidLater\":true}");
        JsonNode placed =
                vtex.get("/lojademo/orders").valueStream().reduce((_, last) -> last).orElseThrow();
        String order = placed.path("orderId").asString();
        awaitTold(order, "payment-pending");
        CommandingErp erp = new CommandingErp(service.bootstrapServers());
        String payment =
                vtex.get("/lojademo/orders/" + order)
                        .at("/document/paymentData/transactions/0/payments/0/id")
                        .asString();

        erp.send("notify-payment", "pay-1", order, "{\"paymentId\":\"wrong\"}");
        assertThat(erp.result("pay-1").path("status").asString("")).isEqualTo("refused");
        erp.send("notify-payment", "pay-2", order, "{\"paymentId\":\"" + payment + "\"}");
        assertThat(erp.result("pay-2").path("status").asString("")).isEqualTo("done");

        awaitTold(order, "ready-for-handling");
    }

    @Test
    void an_operator_carries_an_order_through_and_the_erp_is_told_whose_it_was() throws Exception {
        String order = readyForHandling("carried-1");
        Instant at = Instant.now();
        CommandingErp erp = new CommandingErp(service.bootstrapServers());

        done(order, "acknowledge", "\"erpReference\":\"SO-1\"");
        awaitTold(order, "handling");
        done(order, "preview-change", LESS);
        done(order, "change", LESS);
        done(order, "invoice", invoice("NF1", 1_000, at));
        done(order, "invoice-2", invoice("NF2", left(order) - 1_000, at));
        awaitTold(order, "invoiced");
        done(order, "tracking", tracking(at));
        done(order, "return", invoice("D1", 1_000, at));

        JsonNode state =
                await().atMost(PATIENCE)
                        .until(
                                () -> erp.states(order).getLast(),
                                told -> told.at("/returns/0/outcome").asString("").equals("done"));
        assertThat(state.at("/acknowledgement/requester").asString("")).isEqualTo("operator");
        assertThat(state.path("invoices").valueStream())
                .extracting(told -> told.path("requester").asString(""))
                .containsExactly("operator", "operator");
        assertThat(erp.told("oms-order.change-previewed", order)).isEqualTo(1);
        assertThat(
                        TopicLog.read(
                                        service.bootstrapServers(),
                                        "trapiche.lojademo.erp-results.v1")
                                .records())
                .noneMatch(result -> result.value().contains("trapiche.operator."));
        assertThat(look("oms-orders/" + order))
                .contains("\"by\":\"maria\"", "trapiche.operator.tracking")
                .doesNotContain("Collected");
    }

    @Test
    void an_operator_cancels_in_both_steps_and_once() throws Exception {
        String order = readyForHandling("op-cancel-1");

        done(order, "cancel", "\"reason\":\"damaged\"");

        awaitTold(order, "canceled");
        assertThat(command(order, "cancel-2", "\"reason\":\"late\"").path("code").asString(""))
                .isEqualTo("ORDER_CANCELLED");
    }

    @Test
    void operators_look_up_what_is_not_kept() throws Exception {
        vtex.post("/lojademo/shop-orders", "{}");
        JsonNode placed =
                vtex.get("/lojademo/orders").valueStream().reduce((_, last) -> last).orElseThrow();
        String order = placed.path("orderId").asString();
        awaitTold(order, "ready-for-handling");

        String paid = look("oms-orders/" + order + "/payment-transaction");
        assertThat(paid).contains("\"payments\":[{").doesNotContain("400000", "EXEMPLO", "token");
        assertThat(look("oms-orders/" + order + "/conversation"))
                .contains("approved")
                .doesNotContain("Cliente", "@");
        String group = vtex.get("/lojademo/orders/" + order).at("/document/orderGroup").asString();
        assertThat(look("order-groups/" + group)).contains(order);
        assertThat(look("window-to-change-seller")).isEqualTo("{\"days\":2}");
    }

    /** Two units at 49.00 and shipping of 9.90. */
    private String readyForHandling(String id) {
        String name =
                feira.place(
                        "lojademo",
                        id,
                        content -> {
                            content.getLinesBuilder(0).setQuantity(2);
                            return content.setTotal(Feira.reais(2 * 4_900 + 990));
                        });
        feira.until(name, Feira.APPROVED);
        awaitTold("FRD-" + id, "ready-for-handling");
        return "FRD-" + id;
    }

    /** Asked again until it has come about. */
    private void done(String order, String id, String members) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(command(order, id, members).path("outcome").asString(""))
                                        .isEqualTo("done"));
    }

    /** Its type is its id, less a number. */
    private JsonNode command(String order, String id, String members) throws IOException {
        return post(
                order + "/commands/" + id.replaceAll("-[0-9]$", ""),
                "{\"commandId\":\"%s\",\"by\":\"maria\",%s}".formatted(id, members));
    }

    private long left(String order) {
        return vtex.get("/lojademo/orders/" + order).path("value").asLong();
    }

    private static String invoice(String number, long value, Instant at) {
        return """
        "invoice":{"number":"%s","issuedAt":"%s","value":{"minorUnits":%d,"currency":"BRL"},
         "items":[{"sku":"1","quantity":1,"unitPrice":{"minorUnits":1,"currency":"BRL"}}]}
        """
                .formatted(number, at, value);
    }

    private static String tracking(Instant at) {
        return """
        "tracking":{"invoiceNumber":"NF1","courier":"Correios","trackingNumber":"T1",
         "events":[{"city":"Recife","state":"PE","description":"Collected","at":"%s"}]}
        """
                .formatted(at);
    }

    private String look(String path) throws IOException {
        String url =
                "http://127.0.0.1:%d/operators/v1/accounts/lojademo/%s"
                        .formatted(service.httpPort, path);
        return Http.send("GET", url, "", LocalCredentials.OPERATOR_TOKEN).body();
    }

    /** Trapiche knows it as asked to be cancelled. */
    private String askedToCancel(String id) {
        String name = feira.placePaid(id);
        feira.until(name, Feira.APPROVED);
        String order = "FRD-" + id;
        awaitTold(order, "ready-for-handling");
        vtex.post("/lojademo/orders/" + order + "/cancel", "{\"by\":\"customer\"}");
        awaitTold(order, "cancellation-requested");
        return order;
    }

    private void awaitTold(String order, String status) {
        CommandingErp erp = new CommandingErp(service.bootstrapServers());
        await().atMost(PATIENCE)
                .until(
                        () -> erp.states(order),
                        states ->
                                !states.isEmpty()
                                        && states.getLast()
                                                .at("/order/status")
                                                .asString("")
                                                .equals(status));
    }

    private void assertDenied(String order) {
        JsonNode seen = vtex.get("/lojademo/orders/" + order);
        assertThat(seen.path("status").asString("")).isEqualTo("ready-for-handling");
        assertThat(seen.at("/effects/cancelsDenied").asInt()).isEqualTo(1);
        assertThat(seen.at("/document/cancellationRequests/0/deniedBySellerReason").asString(""))
                .isEqualTo("sent already");
    }

    private JsonNode deny(String order) throws IOException {
        return post(order + "/deny-cancellation", BODY);
    }

    private JsonNode post(String path, String body) throws IOException {
        String url =
                "http://127.0.0.1:%d/operators/v1/accounts/lojademo/oms-orders/%s"
                        .formatted(service.httpPort, path);
        return JsonMapper.shared()
                .readTree(Http.send("POST", url, body, LocalCredentials.OPERATOR_TOKEN).body());
    }
}
