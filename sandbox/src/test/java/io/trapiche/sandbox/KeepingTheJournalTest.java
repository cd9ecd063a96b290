package io.trapiche.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.sandbox.wire.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KeepingTheJournalTest extends Fixture {

    @Test
    void tells_every_effect_of_an_order_in_its_order() {
        String id = handled("7001");
        var _ = client.invoice(id, Placements.invoice("NF7", "Output", 3500));

        assertThat(about(id))
                .extracting(entry -> entry.path("what").stringValue())
                .containsExactly("placed", "approved", "start-handling", "invoice");
        JsonNode invoice = about(id).getLast();
        assertThat(invoice.path("detail").stringValue()).isEqualTo("NF7");
        assertThat(invoice.path("account").stringValue()).isEqualTo("lojademo");
        assertThat(invoice.path("marketplaceOrderId").stringValue()).isEqualTo("7001");
        assertThat(invoice.path("at").stringValue()).startsWith("20");
    }

    @Test
    void tells_the_addresses_that_connectors_gave() {
        var _ = handled("7002");

        assertThat(told("asked-to-place"))
                .extracting(entry -> entry.path("detail").stringValue())
                .containsExactly(receiver.uri().toString());
        assertThat(told("asked-to-approve"))
                .extracting(entry -> entry.path("marketplaceOrderId").stringValue())
                .containsExactly("7002");
    }

    @Test
    void tells_which_feed_items_were_committed() {
        var filter = Json.fields("type", "FromWorkflow", "status", List.of("ready-for-handling"));
        var _ = client.call("POST", Client.FEED + "/config", Map.of("filter", filter));
        String id = client.readyOrder();
        List<JsonNode> items = client.feed();
        assertThat(told("feed-committed")).isEmpty();

        var _ = client.commit(items);
        var _ = client.commit(items);

        assertThat(told("feed-committed")).hasSize(1);
        JsonNode committed = told("feed-committed").getFirst();
        assertThat(committed.path("orderId").stringValue()).isEqualTo(id);
        assertThat(committed.path("detail")).isEqualTo(items.getFirst().path("eventId"));
    }

    private List<JsonNode> about(String orderId) {
        return journal().stream()
                .filter(entry -> entry.path("orderId").asString("").equals(orderId))
                .toList();
    }

    private List<JsonNode> told(String what) {
        return journal().stream()
                .filter(entry -> entry.path("what").asString("").equals(what))
                .toList();
    }

    private List<JsonNode> journal() {
        return client.call("GET", "/control/journal").json().valueStream().toList();
    }
}
