package io.trapiche.endtoend;

import static io.trapiche.endtoend.Feira.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * An order is changed by the ERP, through the public edges: two units at 49.00 and shipping of
 * 9.90, 107.90 in all. They become cheaper, and something else comes instead of what they are less.
 */
class ChangingAnOrderTest extends ServiceSuite {

    private static final int TOTAL = 2 * 4_900 + 990;
    private static final String SWAP =
            """
            {"reason":"the customer called",
             "added":[{"sku":"2","quantity":1,"unitPrice":{"minorUnits":500,"currency":"BRL"}}],
             "repriced":[{"sku":"1","quantity":2,
                          "unitPrice":{"minorUnits":4500,"currency":"BRL"}}]}
            """;

    ChangingAnOrderTest() {
        super("--trapiche.flow.first-retry=100ms", "--trapiche.flow.read-again=1s");
    }

    @Test
    void it_is_previewed_changed_and_invoiced_as_it_is_then() {
        approved("changed-1");
        assertThat(result("acknowledge", "changed-1", "{}")).isEqualTo("done");
        await().atMost(PATIENCE)
                .until(() -> inVtex("changed-1").path("status").asString("").equals("handling"));

        assertThat(result("preview-change", "changed-1", SWAP)).isEqualTo("done");
        assertThat(inVtex("changed-1").path("value").asInt()).isEqualTo(TOTAL);

        assertThat(result("change", "changed-1", SWAP)).isEqualTo("done");
        assertThat(inVtex("changed-1").path("value").asInt()).isEqualTo(TOTAL - 300);
        JsonNode state =
                await().atMost(PATIENCE)
                        .until(
                                () -> erp().states("FRD-changed-1").getLast(),
                                told -> told.at("/changes/0/outcome").asString("").equals("done"));
        assertThat(state.at("/order/value/minorUnits").asInt()).isEqualTo(TOTAL - 300);
        assertThat(erp().told("oms-order.change-done", "FRD-changed-1")).isEqualTo(1);

        assertThat(result("invoice", "changed-1", invoice(TOTAL - 300))).isEqualTo("done");
        await().atMost(PATIENCE)
                .until(() -> inVtex("changed-1").path("status").asString("").equals("invoiced"));
    }

    @Test
    void it_is_not_made_dearer() {
        approved("dearer-1");

        assertThat(result("change", "dearer-1", SWAP.replace("4500", "5000")))
                .isEqualTo("rejected");
        assertThat(inVtex("dearer-1").path("value").asInt()).isEqualTo(TOTAL);
    }

    private void approved(String id) {
        String name =
                feira.place(
                        "lojademo",
                        id,
                        content -> {
                            content.getLinesBuilder(0).setQuantity(2);
                            return content.setTotal(Feira.reais(TOTAL));
                        });
        feira.until(name, Feira.APPROVED);
    }

    private String result(String type, String id, String members) {
        String command = type + "-" + id;
        erp().send(type, command, "FRD-" + id, members);
        return erp().result(command).path("status").asString("");
    }

    private static String invoice(int value) {
        return """
        {"invoice":{"number":"NF1","issuedAt":"%s","value":{"minorUnits":%d,"currency":"BRL"},
         "items":[{"sku":"1","quantity":2,"unitPrice":{"minorUnits":4500,"currency":"BRL"}},
                  {"sku":"2","quantity":1,"unitPrice":{"minorUnits":500,"currency":"BRL"}}]}}
        """
                .formatted(Instant.now(), value);
    }

    private JsonNode inVtex(String id) {
        return vtex.get("/lojademo/orders/FRD-" + id);
    }

    private CommandingErp erp() {
        return new CommandingErp(service.bootstrapServers());
    }
}
