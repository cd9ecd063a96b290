package io.trapiche.sandbox;

import static io.trapiche.sandbox.wire.Json.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RotatingCredentialsTest extends Fixture {

    @Test
    void accepts_any_token_of_the_key() {
        set(fields("tokens", List.of("velho", "novo")));

        assertThat(read("velho")).isEqualTo(404);
        assertThat(read("novo")).isEqualTo(404);
        assertThat(read("local-token-lojademo")).isEqualTo(401);

        set(fields("tokens", List.of("novo")));

        assertThat(read("velho")).isEqualTo(401);
    }

    @Test
    void accepts_the_cookie_instead_of_the_key() {
        assertThat(readWithCookie("local-cookie-lojademo")).isEqualTo(404);
        assertThat(readWithCookie("outro")).isEqualTo(401);
        assertThat(readWithCookie(null)).isEqualTo(401);

        set(fields("cookie", "outro"));

        assertThat(readWithCookie("outro")).isEqualTo(404);
        assertThat(readWithCookie("local-cookie-lojademo")).isEqualTo(401);
    }

    @Test
    void forbids_routes_the_key_has_no_permission_for() {
        set(fields("forbidden", List.of("place-order", "feed")));

        assertThat(client.place(Placements.order("1", receiver.uri())).status()).isEqualTo(403);
        assertThat(client.call("GET", Client.FEED + "/config").status()).isEqualTo(403);
        assertThat(client.order("x").status()).isEqualTo(404);
        set(fields("forbidden", List.of()));
        assertThat(client.place(Placements.order("1", receiver.uri())).status()).isEqualTo(200);
    }

    @Test
    void keeps_accounts_apart_and_refuses_what_is_misspelt() {
        set(fields("tokens", List.of("novo")));

        assertThat(new Client(sandbox, "mercadinho").order("x").status()).isEqualTo(404);
        assertThat(client.control("PUT", "/credentials", fields("forbidden", List.of("omz"))))
                .extracting(Answer::status)
                .isEqualTo(400);
    }

    private void set(Object credentials) {
        assertThat(client.control("PUT", "/credentials", credentials).status()).isEqualTo(204);
    }

    private int read(String token) {
        return client().with("X-VTEX-API-AppToken", token).order("x").status();
    }

    private int readWithCookie(@Nullable String cookie) {
        return client().with("X-VTEX-API-AppKey", null)
                .with("X-VTEX-API-AppToken", null)
                .with("VtexIdclientAutCookie", cookie)
                .order("x")
                .status();
    }

    private Client client() {
        return new Client(sandbox, "lojademo");
    }
}
