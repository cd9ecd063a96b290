package io.trapiche.sandbox;

import static io.trapiche.sandbox.wire.Json.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReadingTheFeedTest extends Fixture {
    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    @Override
    SandboxSettings settings() {
        AHEAD.set(Duration.ZERO);
        return fast().withClock(() -> Instant.now().plus(AHEAD.get()));
    }

    @Test
    void needs_a_configuration() {
        assertThat(client.call("GET", Client.FEED + "?maxlot=10").status()).isEqualTo(404);
        assertThat(client.call("GET", Client.FEED + "/config").status()).isEqualTo(404);
        assertThat(client.call("DELETE", Client.FEED + "/config").status()).isEqualTo(404);
        assertThat(client.call("POST", Client.FEED, "{\"handles\":[]}").status()).isEqualTo(404);
    }

    @Test
    void gives_only_changes_after_the_configuration_and_of_the_wanted_statuses() {
        var _ = client.readyOrder();
        configure("ready-for-handling", "handling", "no-such-status");

        String id = client.handledOrder();

        List<JsonNode> items = client.feed();
        assertThat(items)
                .extracting(item -> item.path("orderId").stringValue())
                .containsExactly(id, id);
        assertThat(items)
                .extracting(item -> item.path("state").stringValue())
                .containsExactly("ready-for-handling", "handling");
        JsonNode item = items.getFirst();
        assertThat(item.path("lastState").stringValue()).isEqualTo("window-to-cancel");
        assertThat(item.path("domain").stringValue()).isEqualTo("Marketplace");
        assertThat(item.path("eventId").stringValue()).matches("[0-9A-F]{32}");
        assertThat(item.path("handle").stringValue()).hasSizeGreaterThan(1500);
        assertThat(item.path("currentChange").stringValue()).matches(".*\\.\\d{7}Z");
        assertThat(item.path("currentChange").stringValue())
                .isGreaterThan(item.path("lastChange").stringValue());
    }

    @Test
    void hides_items_until_the_timeout_and_forgets_them_when_committed() {
        configure("ready-for-handling");
        var _ = client.readyOrder();

        List<JsonNode> first = client.feed();
        assertThat(first).hasSize(1);
        assertThat(client.feed()).isEmpty();
        assertThat(quantity()).isEqualTo(1);
        AHEAD.set(Duration.ofSeconds(21));
        List<JsonNode> second = client.feed();

        assertThat(second).hasSize(1);
        assertThat(second.getFirst().path("eventId")).isEqualTo(first.getFirst().path("eventId"));
        assertThat(client.commit(first).status()).isEqualTo(200);
        assertThat(quantity()).as("only the last handle commits").isEqualTo(1);
        assertThat(client.commit(second).status()).isEqualTo(200);
        assertThat(quantity()).isZero();
        AHEAD.set(Duration.ofSeconds(60));
        assertThat(client.feed()).isEmpty();
    }

    @Test
    void gives_at_most_ten_at_once() {
        configure();
        var _ = client.readyOrder();
        var _ = client.readyOrder();

        assertThat(client.call("GET", Client.FEED + "?maxlot=3").json()).hasSize(3);
        assertThat(client.call("GET", Client.FEED + "?maxlot=50").json()).hasSize(10);
        assertThat(client.call("GET", Client.FEED + "?maxlot=x").status()).isEqualTo(400);
    }

    @Test
    void loses_items_after_the_retention() {
        configure("ready-for-handling");
        String early = client.readyOrder();
        AHEAD.set(Duration.ofDays(1));
        String late = client.readyOrder();

        AHEAD.set(Duration.ofDays(4).plusMinutes(1));

        assertThat(client.feed())
                .extracting(item -> item.path("orderId").stringValue())
                .contains(late)
                .doesNotContain(early);
        assertThat(quantity()).isEqualTo(1);
    }

    @Test
    void refuses_configurations_vtex_refuses() {
        assertThat(
                        configuring(
                                fields(
                                        "filter",
                                        fields("status", List.of("handling"), "expression", "x"))))
                .isEqualTo(409);
        assertThat(configuring(fields("queue", fields("messageRetentionPeriodInSeconds", 60))))
                .isEqualTo(400);
        assertThat(client.call("POST", Client.FEED + "/config", "[]").status()).isEqualTo(400);
    }

    @Test
    void shows_and_removes_the_configuration() {
        configure("handling");

        JsonNode config = client.call("GET", Client.FEED + "/config").json();

        assertThat(config.at("/filter/status/0").stringValue()).isEqualTo("handling");
        assertThat(config.at("/queue/visibilityTimeoutInSeconds").intValue()).isEqualTo(20);
        assertThat(config.at("/queue/MessageRetentionPeriodInSeconds").intValue())
                .isEqualTo(345600);
        assertThat(client.call("DELETE", Client.FEED + "/config").status()).isEqualTo(200);
        assertThat(client.call("GET", Client.FEED + "?maxlot=1").status()).isEqualTo(404);
    }

    @Test
    void passes_over_foreign_handles() {
        configure("handling");

        assertThat(client.call("POST", Client.FEED, fields("handles", List.of("abc", 7))).status())
                .isEqualTo(200);
        assertThat(client.call("POST", Client.FEED, fields("handles", "abc")).status())
                .isEqualTo(400);
    }

    @Test
    void doubles_and_reorders_on_demand() {
        configure("ready-for-handling");
        var _ =
                client.plant(
                        fields("kind", "duplicateFeedItem", "times", 1),
                        fields("kind", "reorderFeed"));
        String first = client.readyOrder();
        String second = client.readyOrder();

        await().until(() -> quantity() == 3);
        List<JsonNode> items = client.feed();

        assertThat(items)
                .extracting(item -> item.path("orderId").stringValue())
                .containsExactly(second, first, first);
        assertThat(items.get(1).path("eventId")).isEqualTo(items.get(2).path("eventId"));
    }

    private int quantity() {
        return client.call("GET", Client.FEED + "/config").json().path("quantity").intValue();
    }

    private void configure(String... statuses) {
        Object filter =
                statuses.length == 0
                        ? fields("type", "FromWorkflow")
                        : fields("type", "FromWorkflow", "status", List.of(statuses));
        assertThat(
                        configuring(
                                fields(
                                        "filter",
                                        filter,
                                        "queue",
                                        fields("visibilityTimeoutInSeconds", 20))))
                .isEqualTo(200);
    }

    private int configuring(Object config) {
        return client.call("POST", Client.FEED + "/config", config).status();
    }
}
