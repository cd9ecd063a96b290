package io.trapiche.endtoend;

import static io.trapiche.endtoend.Feira.APPROVED;
import static io.trapiche.endtoend.Feira.PATIENCE;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_PARKED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.start.LocalCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the alert to the mended order, through the public edges. */
class MendingParkedOrdersTest extends ServiceSuite {

    private static final String WHO = "{\"by\":\"maria\",\"reason\":\"looked\"%s}";

    @Test
    void operators_see_why_orders_stand_still_and_mend_them() throws Exception {
        Operators operators = new Operators(service);
        vtex.fault(
                """
                {"kind":"answerCode","code":"EOI005","routes":"place-order",
                 "orderIdPrefix":"mend-","effect":false,"times":3}""");
        String released = placeParked("mend-1");
        String corrected = placeParked("mend-2");
        String givenUp = placeParked("mend-3");

        await().atMost(PATIENCE).until(() -> operators.parked("EOI005") == 3);
        await().atMost(PATIENCE)
                .until(() -> operators.metrics().contains("trapiche_orders_parked{"));
        assertThat(operators.attention().toString())
                .contains("\"status\":\"ATTENTION\"", "\"code\":\"EOI005\"", "\"since\":\"20");

        operators.act("mend-1", "release", WHO.formatted(""));
        operators.act(
                "mend-2",
                "correct",
                WHO.formatted(",\"corrections\":[{\"field\":\"note\",\"value\":\"twice\"}]"));
        operators.act("mend-3", "give-up", WHO.formatted(""));

        feira.until(released, APPROVED);
        feira.until(corrected, APPROVED);
        feira.until(givenUp, ORDER_STATE_REFUSED);
        await().atMost(PATIENCE).until(() -> operators.parked("EOI005") == 0);
        assertThat(operators.log("mend-1").toString())
                .contains("the order stands still", "the order is in VTEX")
                .doesNotContain("maria");
        assertThat(operators.logInVtexsForm("mend-3")).contains("\"ContentTransalted\"", "mend-3");
    }

    private String placeParked(String id) {
        String name = feira.placePaid(id);
        feira.until(name, ORDER_STATE_PARKED);
        return name;
    }

    /** The operators' API as they call it, and what VTEX's log screen calls. */
    private record Operators(ServiceProcess service) {

        private String url(String path) {
            return "http://127.0.0.1:" + service.httpPort + path;
        }

        int parked(String code) {
            return json(call("GET", "/parked?code=" + code, "")).get("orders").size();
        }

        void act(String id, String action, String body) {
            var _ = call("POST", "/channel-orders/feira/%s/%s".formatted(id, action), body);
        }

        JsonNode log(String id) {
            return json(call("GET", "/channel-orders/feira/%s/log".formatted(id), ""));
        }

        /** Of the day of the order's last step. */
        String logInVtexsForm(String id) throws IOException {
            String last =
                    log(id).get("entries").values().stream()
                            .toList()
                            .getLast()
                            .get("at")
                            .asString();
            String day = last.substring(0, "yyyy-mm-dd".length());
            String secret = LocalCredentials.logSecret("lojademo");
            return Http.get(url("/vtex/lojademo/%s/logs?DateAt=%s".formatted(secret, day))).body();
        }

        String metrics() throws IOException {
            return managed("prometheus");
        }

        JsonNode attention() throws IOException {
            return json(managed("health/attention")).get("components").get("parkedOrders");
        }

        private String managed(String what) throws IOException {
            return Http.get("http://127.0.0.1:" + service.managementPort + "/actuator/" + what)
                    .body();
        }

        private String call(String method, String path, String body) {
            try {
                HttpResponse<String> answer =
                        Http.send(
                                method,
                                url("/operators/v1/accounts/lojademo" + path),
                                body,
                                LocalCredentials.OPERATOR_TOKEN);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                return answer.body();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static JsonNode json(String text) {
            return JsonMapper.shared().readTree(text);
        }
    }
}
