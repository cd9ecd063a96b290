package io.trapiche.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.view.port.OrderView.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

final class CallbackKeysTest {

    private static final String KEYS = "/operators/v1/accounts/%s/callback-keys";

    private final Console console = new Console();

    @Test
    void a_key_is_removable_when_its_orders_have_ended() {
        order("1001", "submitted", 1, "k1");
        order("1002", "approved", 2, "k1");
        order("1003", "cancelled", 0, "k0");
        order("1007", "delivered", 0, "k0");
        order("1004", "submitted", 3, "k2");
        order("1005", "received", 4, null);
        order("1006", "in-handling", 5, "gone");

        assertThat(Console.json(console.get(KEYS.formatted("lojademo"))))
                .isEqualTo(
                        Console.json(
                                """
                        {"keys":[
                          {"key":"gone","standing":"missing","openOrders":1,"oldest":"2026-03-02T12:05:00Z","removable":false},
                          {"key":"k0","standing":"compromised","openOrders":0,"oldest":null,"removable":true},
                          {"key":"k1","standing":"checking","openOrders":2,"oldest":"2026-03-02T12:01:00Z","removable":false},
                          {"key":"k2","standing":"current","openOrders":1,"oldest":"2026-03-02T12:03:00Z","removable":false}],
                         "withoutKey":{"openOrders":1,"oldest":"2026-03-02T12:04:00Z"}}
                        """));
    }

    @Test
    void the_current_key_is_never_removable_and_an_unknown_account_has_none() {
        assertThat(Console.json(console.get(KEYS.formatted("lojademo"))).at("/keys/2/removable"))
                .isEqualTo(Console.json("false"));
        assertThat(Console.json(console.get(KEYS.formatted("nobody"))))
                .isEqualTo(
                        Console.json(
                                "{\"keys\":[],\"withoutKey\":{\"openOrders\":0,\"oldest\":null}}"));
    }

    @Test
    void a_malformed_account_is_named_as_a_fault() {
        console.get(KEYS.formatted("LOJA"))
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private void order(String id, String phase, int minute, @Nullable String key) {
        console.hasChannelOrder(
                Console.channelOrder("lojademo", id), Progress.in(phase), minute, key);
    }
}
