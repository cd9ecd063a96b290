package io.trapiche.sandbox;

import static io.trapiche.sandbox.wire.Json.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LosingSignalsTest extends Fixture {
    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    @Override
    SandboxSettings settings() {
        AHEAD.set(Duration.ZERO);
        return fast().withClock(() -> Instant.now().plus(AHEAD.get()));
    }

    @Test
    void a_feed_without_changes_for_its_retention_time_is_gone() {
        configureFeed();
        AHEAD.set(Duration.ofDays(3));
        String id = client.readyOrder();
        assertThat(client.feed()).hasSize(1);
        AHEAD.set(Duration.ofDays(6));
        assertThat(feedStatus()).isEqualTo(200);

        AHEAD.set(Duration.ofDays(8));
        var _ = client.call("POST", Client.OMS + id + "/start-handling");
        client.awaitStatus(id, "handling");

        assertThat(feedStatus()).isEqualTo(404);
        configureFeed();
        assertThat(client.feed()).as("what changed meanwhile").isEmpty();
    }

    @Test
    void a_hook_without_changes_for_three_days_is_gone() {
        configureHook();
        AHEAD.set(Duration.ofDays(2));
        var _ = client.readyOrder();
        var _ = receiver.awaitCalls(2);
        AHEAD.set(Duration.ofDays(4));
        assertThat(hookStatus()).isEqualTo(200);

        AHEAD.set(Duration.ofDays(6));

        assertThat(hookStatus()).isEqualTo(404);
    }

    @Test
    void both_are_deleted_on_demand() {
        assertThat(client.control("DELETE", "/feed", "").status()).isEqualTo(404);
        assertThat(client.control("DELETE", "/hook", "").status()).isEqualTo(404);
        configureFeed();
        configureHook();
        var _ = client.readyOrder();

        assertThat(client.control("DELETE", "/feed", "").status()).isEqualTo(204);
        assertThat(client.control("DELETE", "/hook", "").status()).isEqualTo(204);

        assertThat(feedStatus()).isEqualTo(404);
        assertThat(hookStatus()).isEqualTo(404);
    }

    @Test
    void somebody_else_sets_a_filter_and_a_hooks_address() {
        configureFeed();
        configureHook();

        var filter = fields("status", List.of("invoiced"));
        assertThat(client.control("PUT", "/feed", filter).status()).isEqualTo(204);
        var target = fields("url", "http://127.0.0.1:9/elsewhere");
        assertThat(client.control("PUT", "/hook", target).status()).isEqualTo(204);

        var config = client.call("GET", Client.FEED + "/config").json();
        assertThat(config.at("/filter/status/0").stringValue()).isEqualTo("invoiced");
        assertThat(config.at("/queue/visibilityTimeoutInSeconds").intValue()).isEqualTo(20);
        assertThat(client.call("GET", Client.HOOK_CONFIG).json().at("/hook/url").stringValue())
                .isEqualTo("http://127.0.0.1:9/elsewhere");
        var _ = client.readyOrder();
        assertThat(client.feed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/feed,{}", "/hook,{}", "/feed,[]", "/index,{\"lagMillis\":-1}", "/index,{}"})
    void what_is_no_change_is_refused(String path, String body) {
        assertThat(client.control("PUT", path, body).status()).isEqualTo(400);
    }

    private void configureFeed() {
        var config =
                fields(
                        "filter",
                        fields(
                                "type",
                                "FromWorkflow",
                                "status",
                                List.of("ready-for-handling", "handling")),
                        "queue",
                        fields("visibilityTimeoutInSeconds", 20));
        assertThat(client.call("POST", Client.FEED + "/config", config).status()).isEqualTo(200);
    }

    private void configureHook() {
        var config =
                fields(
                        "filter",
                        fields("type", "FromWorkflow", "status", List.of("ready-for-handling")),
                        "hook",
                        fields("url", receiver.uri().toString(), "headers", fields()));
        assertThat(client.call("POST", Client.HOOK_CONFIG, config).status()).isEqualTo(200);
    }

    private int feedStatus() {
        return client.call("GET", Client.FEED + "/config").status();
    }

    private int hookStatus() {
        return client.call("GET", Client.HOOK_CONFIG).status();
    }
}
