package io.trapiche.endtoend;

import static io.trapiche.orders.v1.OrderState.ORDER_STATE_INVOICED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The ERP tells what happens to a package on its way, and then that it arrived. */
class TellingThePackagesWayTest extends ServiceSuite {

    private static final String ORDER = "FRD-way-1";

    TellingThePackagesWayTest() {
        super("--trapiche.flow.first-retry=100ms", "--trapiche.flow.read-again=1s");
    }

    @Test
    void vtex_shows_each_event_once_and_all_of_them_after_the_arrival() {
        String name = feira.placePaid("way-1");
        feira.until(name, Feira.APPROVED);
        CommandingErp erp = new CommandingErp(service.bootstrapServers());
        long value = vtex.get("/lojademo/orders/" + ORDER).path("value").asLong();
        done(
                erp,
                "invoice",
                "inv",
                """
                {"invoice":{"number":"NF1","issuedAt":"%s","value":{"minorUnits":%d,"currency":"BRL"},
                 "items":[{"sku":"1","quantity":1,"unitPrice":{"minorUnits":1,"currency":"BRL"}}]}}
                """
                        .formatted(Instant.now(), value));
        feira.until(name, ORDER_STATE_INVOICED);

        done(erp, "tracking", "trk-1", tracking("Collected", ""));
        done(erp, "tracking", "trk-2", tracking("Under way", ""));
        done(
                erp,
                "tracking",
                "trk-3",
                tracking("Under way", ",\"deliveredAt\":\"" + Instant.now() + "\""));

        JsonNode status =
                vtex.get("/lojademo/orders/" + ORDER)
                        .at("/document/packageAttachment/packages/0/courierStatus");
        assertThat(status.path("finished").asBoolean()).isTrue();
        assertThat(
                        status.path("data")
                                .valueStream()
                                .map(event -> event.path("description").asString("")))
                .containsExactly("Collected", "Under way", "Delivered");
    }

    private static String tracking(String description, String more) {
        return """
        {"tracking":{"invoiceNumber":"NF1","courier":"Correios","trackingNumber":"T1"%s,
         "events":[{"city":"Recife","state":"PE","description":"%s","at":"%s"}]}}
        """
                .formatted(more, description, Instant.now());
    }

    private static void done(CommandingErp erp, String type, String id, String members) {
        erp.send(type, id, ORDER, members);
        JsonNode result = erp.result(id);
        assertThat(result.path("status").asString("")).as(result.toString()).isEqualTo("done");
    }
}
