package io.trapiche.sandbox;

import static io.trapiche.sandbox.wire.Json.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HookTest extends Fixture {

    @Test
    void is_pinged_before_it_is_saved() {
        assertThat(configure("handling").status()).isEqualTo(200);

        assertThat(receiver.received().getFirst().text("hookConfig")).isEqualTo("ping");
        assertThat(client.call("GET", Client.HOOK_CONFIG).json().at("/hook/url").stringValue())
                .isEqualTo(receiver.uri().toString());
        assertThat(client.call("DELETE", Client.HOOK_CONFIG).status()).isEqualTo(200);
        assertThat(client.call("GET", Client.HOOK_CONFIG).status()).isEqualTo(404);
        assertThat(client.call("DELETE", Client.HOOK_CONFIG).status()).isEqualTo(404);
    }

    @Test
    void is_not_saved_when_the_ping_fails() {
        receiver.refuse(1);

        assertThat(configure("handling").status()).isEqualTo(400);
        assertThat(client.call("GET", Client.HOOK_CONFIG).status()).isEqualTo(404);
    }

    @Test
    void takes_https_only_except_on_this_machine() {
        var config = config("handling");
        config.put("hook", fields("url", "http://example.com/hook"));

        assertThat(client.call("POST", Client.HOOK_CONFIG, config).status()).isEqualTo(400);
    }

    @Test
    void is_told_each_change_with_its_headers() {
        var _ = configure("ready-for-handling");

        String id = client.readyOrder();

        Receiver.Received call = receiver.awaitCalls(2).get(1);
        assertThat(call.headers().getFirst("X-Secret")).isEqualTo("s3");
        assertThat(call.text("Domain")).isEqualTo("Marketplace");
        assertThat(call.text("OrderId")).isEqualTo(id);
        assertThat(call.text("State")).isEqualTo("ready-for-handling");
        assertThat(call.text("LastState")).isEqualTo("window-to-cancel");
        assertThat(call.text("LastChange")).endsWith("Z");
        assertThat(call.body().at("/Origin/Account").stringValue()).isEqualTo("lojademo");
        assertThat(call.body().at("/Origin/Key").stringValue())
                .isEqualTo("vtexappkey-lojademo-LOCAL");
    }

    @Test
    void is_called_again_until_the_answer_is_200() {
        var _ = configure("ready-for-handling");
        receiver.refuse(3);

        var _ = client.readyOrder();

        List<Receiver.Received> calls = receiver.awaitCalls(5);
        assertThat(calls.stream().skip(1).map(Receiver.Received::body).distinct()).hasSize(1);
    }

    private Answer configure(String status) {
        return client.call("POST", Client.HOOK_CONFIG, config(status));
    }

    private Map<String, @Nullable Object> config(String status) {
        return fields(
                "filter", fields("type", "FromWorkflow", "status", List.of(status)),
                "hook",
                        fields(
                                "url",
                                receiver.uri().toString(),
                                "headers",
                                fields("X-Secret", "s3")));
    }
}
