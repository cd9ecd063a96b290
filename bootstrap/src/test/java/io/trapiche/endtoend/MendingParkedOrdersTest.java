package io.trapiche.endtoend;

import static io.trapiche.orders.v1.OrderState.ORDER_STATE_APPROVED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_HANDLING;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_PARKED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.local.JourneyOrders;
import io.trapiche.local.LocalCredentials;
import io.trapiche.local.MarketplaceClient;
import io.trapiche.orders.v1.GetOrderRequest;
import io.trapiche.orders.v1.Order;
import io.trapiche.orders.v1.OrderState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the alert to the mended order, through the public edges. */
class MendingParkedOrdersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<OrderState> APPROVED =
            Set.of(ORDER_STATE_APPROVED, ORDER_STATE_HANDLING);
    private static final String WHO = "{\"by\":\"maria\",\"reason\":\"looked\"%s}";

    @SuppressWarnings("NullAway.Init")
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void operators_see_why_orders_stand_still_and_mend_them() throws Exception {
        try (ServiceProcess service = new ServiceProcess(folder, "--journey=false")) {
            service.start();
            Operators operators = new Operators(service);
            try (MarketplaceClient feira =
                    new MarketplaceClient(service.grpcPort, LocalCredentials.FEIRA_TOKEN)) {
                new SandboxControl(service.sandboxUrl())
                        .fault(
                                """
                                {"kind":"answerCode","code":"EOI005","routes":"place-order",
                                 "orderIdPrefix":"mend-","effect":false,"times":3}""");
                String retried = placeParked(feira, "mend-1");
                String corrected = placeParked(feira, "mend-2");
                String givenUp = placeParked(feira, "mend-3");

                await().atMost(PATIENCE).until(() -> operators.parked("EOI005") == 3);
                await().atMost(PATIENCE)
                        .until(() -> operators.metrics().contains("trapiche_orders_parked{"));

                operators.act("mend-1", "retry", WHO.formatted(""));
                operators.act(
                        "mend-2",
                        "correct",
                        WHO.formatted(
                                ",\"corrections\":[{\"field\":\"note\",\"value\":\"twice\"}]"));
                operators.act("mend-3", "give-up", WHO.formatted(""));

                until(feira, retried, APPROVED);
                until(feira, corrected, APPROVED);
                until(feira, givenUp, Set.of(ORDER_STATE_REFUSED));
                await().atMost(PATIENCE).until(() -> operators.parked("EOI005") == 0);
                assertThat(operators.log("mend-1").toString())
                        .contains("the order stands still", "the order is in VTEX")
                        .doesNotContain("maria");
                assertThat(operators.logInVtexsForm("mend-3"))
                        .contains("\"ContentTransalted\"", "mend-3");
            }
        }
    }

    private static String placeParked(MarketplaceClient feira, String id) {
        String name =
                feira.orders(PATIENCE)
                        .placeOrder(JourneyOrders.paid("lojademo", "feira", id))
                        .getName();
        until(feira, name, Set.of(ORDER_STATE_PARKED));
        return name;
    }

    private static void until(MarketplaceClient feira, String name, Set<OrderState> states) {
        await().alias(name + " " + states)
                .atMost(PATIENCE)
                .until(() -> get(feira, name), order -> states.contains(order.getState()));
    }

    private static Order get(MarketplaceClient feira, String name) {
        return feira.orders(PATIENCE)
                .getOrder(GetOrderRequest.newBuilder().setName(name).build())
                .getOrder();
    }

    /** The operators' API as they call it, and what VTEX's log screen calls. */
    private record Operators(ServiceProcess service) {

        private static final String SECRET = "local-callback-lojademo";

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
            return Http.get(url("/vtex/lojademo/%s/logs?DateAt=%s".formatted(SECRET, day))).body();
        }

        String metrics() throws IOException {
            return Http.get("http://127.0.0.1:" + service.managementPort + "/actuator/prometheus")
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
