package io.trapiche.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccessTest extends Fixture {

    @Test
    void needs_both_credentials() {
        assertThat(read(client().with("X-VTEX-API-AppToken", "wrong"))).isEqualTo(401);
        assertThat(read(client().with("X-VTEX-API-AppToken", null))).isEqualTo(401);
        assertThat(read(client().with("X-VTEX-API-AppKey", null))).isEqualTo(401);
        Answer answer = client().with("X-VTEX-API-AppKey", null).order("x");
        assertThat(answer.json().at("/error/message").stringValue())
                .isEqualTo("Unauthorized access");
    }

    @Test
    void refuses_the_credentials_of_another_account() {
        Client stranger =
                client().with("X-VTEX-API-AppKey", "vtexappkey-mercadinho-LOCAL")
                        .with("X-VTEX-API-AppToken", "local-token-mercadinho");

        assertThat(read(stranger)).isEqualTo(401);
    }

    @Test
    void reads_header_names_in_any_case() {
        Client shouting =
                client().with("X-VTEX-API-AppKey", null)
                        .with("x-vtex-api-APPKEY", "vtexappkey-lojademo-LOCAL");

        assertThat(read(shouting)).isEqualTo(404);
    }

    @Test
    void needs_the_json_headers_on_every_call() {
        assertThat(read(client().with("Content-Type", null))).isEqualTo(415);
        assertThat(read(client().with("Accept", "text/html"))).isEqualTo(406);
    }

    @Test
    void knows_no_other_account() {
        assertThat(read(new Client(sandbox, "alheia"))).isEqualTo(404);
    }

    @Test
    void refuses_bodies_without_end() {
        assertThat(client.call("POST", Client.FEED + "/config", "x".repeat(5_000_000)).status())
                .isEqualTo(413);
    }

    @Test
    void logs_and_counts_every_call() {
        var _ = client.order("x");
        var _ = client.order("x");

        JsonNode log = client.call("GET", "/control/log?limit=1").json();

        assertThat(log.path("calls")).hasSize(1);
        assertThat(log.at("/calls/0/path").stringValue())
                .isEqualTo("/lojademo/api/oms/pvt/orders/x");
        assertThat(log.at("/calls/0/status").intValue()).isEqualTo(404);
        assertThat(log.path("counts")).hasSize(1);
        assertThat(log.at("/counts/0/route").stringValue()).isEqualTo("get-order");
        assertThat(log.at("/counts/0/calls").intValue()).isEqualTo(2);
        assertThat(client.call("GET", "/control/log?limit=all").status()).isEqualTo(400);
    }

    @Test
    void keeps_web_pages_away_from_the_control_api() {
        assertThat(client().call("GET", "/control/health").status()).isEqualTo(200);
        assertThat(
                        client().with("Origin", "http://example.com")
                                .call("GET", "/control/health")
                                .status())
                .isEqualTo(403);
        assertThat(client().call("GET", "/control/nobody/orders").status()).isEqualTo(404);
    }

    private Client client() {
        return new Client(sandbox, "lojademo");
    }

    private static int read(Client client) {
        return client.order("x").status();
    }
}
