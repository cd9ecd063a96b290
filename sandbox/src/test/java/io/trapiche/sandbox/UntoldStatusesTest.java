package io.trapiche.sandbox;

import static io.trapiche.sandbox.wire.Json.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What VTEX is known to tell of an order's status: nothing, or once more that it is cancelled. */
class UntoldStatusesTest extends Fixture {

    @Test
    void a_feed_tells_no_status() {
        configureFeed();
        var _ = client.plant(fields("kind", "nullStatus", "routes", "read-feed", "times", 1));

        String id = client.readyOrder();

        JsonNode item = client.feed().getFirst();
        assertThat(item.path("orderId").stringValue()).isEqualTo(id);
        assertThat(item.path("state").isNull()).isTrue();
        assertThat(item.path("lastState").isString()).isTrue();
    }

    @Test
    void a_hook_tells_no_status() {
        var config =
                fields(
                        "filter",
                        fields("type", "FromWorkflow", "status", List.of("ready-for-handling")),
                        "hook",
                        fields("url", receiver.uri().toString(), "headers", fields()));
        assertThat(client.call("POST", Client.HOOK_CONFIG, config).status()).isEqualTo(200);
        var _ = client.plant(fields("kind", "nullStatus", "routes", "hook", "times", 1));

        var _ = client.readyOrder();

        JsonNode call = receiver.awaitCalls(2).getLast().body();
        assertThat(call.path("State").isNull()).isTrue();
    }

    @Test
    void a_document_shows_no_status() {
        String id = client.readyOrder();
        var _ = client.plant(fields("kind", "nullStatus", "routes", "get-order", "times", 1));

        JsonNode untold = client.order(id).json();

        assertThat(untold.path("status").isNull()).isTrue();
        assertThat(untold.path("orderId").stringValue()).isEqualTo(id);
        assertThat(client.order(id).json().path("status").stringValue())
                .isEqualTo("ready-for-handling");
    }

    @Test
    void an_order_is_cancelled_again() {
        String id = client.readyOrder();
        var _ = client.plant(fields("kind", "cancelAgain"));

        var _ = client.control("POST", "/orders/" + id + "/cancel", fields("by", "seller"));

        client.awaitStatus(id, "canceled");
        assertThat(client.seen(id).path("timeline").valueStream())
                .extracting(step -> step.path("status").stringValue())
                .endsWith("cancel", "canceled", "cancel", "canceled");
    }

    @Test
    void what_had_to_be_told_again_is_counted() {
        configureFeed();
        var _ = client.readyOrder();
        List<JsonNode> hidden = client.feed();

        assertThat(client.feed()).as("with no time to be hidden").hasSameSizeAs(hidden);
        var _ = client.commit(hidden);

        JsonNode counts = client.control("GET", "/feed", "").json();
        assertThat(counts.path("readAgain").intValue()).isEqualTo(hidden.size());
        assertThat(counts.path("staleHandles").intValue()).isEqualTo(hidden.size());
    }

    private void configureFeed() {
        var config =
                fields(
                        "filter",
                        fields("type", "FromWorkflow", "status", List.of("ready-for-handling")),
                        "queue",
                        fields("visibilityTimeoutInSeconds", 0));
        assertThat(client.call("POST", Client.FEED + "/config", config).status()).isEqualTo(200);
    }
}
