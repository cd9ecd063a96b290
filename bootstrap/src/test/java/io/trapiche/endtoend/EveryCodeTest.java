package io.trapiche.endtoend;

import static io.trapiche.orders.v1.OrderState.ORDER_STATE_APPROVED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_HANDLING;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_INTEGRATED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_PARKED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_RECEIVED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_WAITING_FOR_SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.local.JourneyOrders;
import io.trapiche.local.LocalCredentials;
import io.trapiche.local.MarketplaceClient;
import io.trapiche.orders.v1.ApproveOrderRequest;
import io.trapiche.orders.v1.GetOrderRequest;
import io.trapiche.orders.v1.Order;
import io.trapiche.orders.v1.OrderState;
import io.trapiche.orders.v1.PaymentStatus;
import io.trapiche.orders.v1.PlaceOrderRequest;
import io.trapiche.orders.v1.ProblemOwner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every code of VTEX's order integration, through the public edges. */
class EveryCodeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<OrderState> APPROVED =
            Set.of(ORDER_STATE_APPROVED, ORDER_STATE_HANDLING);

    @SuppressWarnings("NullAway.Init")
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static ServiceProcess service;

    @SuppressWarnings("NullAway.Init")
    private static MarketplaceClient feira;

    @SuppressWarnings("NullAway.Init")
    private static SandboxControl vtex;

    @BeforeAll
    static void start() throws Exception {
        service =
                new ServiceProcess(
                        folder,
                        "--journey=false",
                        "--trapiche.flow.first-retry=100ms",
                        "--trapiche.flow.longest-retry=400ms",
                        "--trapiche.flow.slow-retry=3s",
                        "--trapiche.flow.seller-retry=1s",
                        "--trapiche.flow.callback-deadline=5s");
        service.start();
        feira = new MarketplaceClient(service.grpcPort, LocalCredentials.FEIRA_TOKEN);
        vtex = new SandboxControl(service.sandboxUrl());
    }

    @AfterAll
    static void stop() {
        feira.close();
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EOI000", "EOI006", "EOI007", "EOI008", "EOI009", "EOI010", "EOI011"})
    void a_placement_that_passes_or_is_in_doubt_is_made_good(String code) {
        answer("place-order", code, "pass-" + code, false, 2);

        Order order = placed("pass-" + code, PaymentStatus.PAYMENT_STATUS_APPROVED, APPROVED);

        assertThat(order.hasProblem()).isFalse();
        assertThat(effects(order).path("placed").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EOI000", "EOI006", "EOI010"})
    void a_placement_that_took_effect_though_vtex_denied_it_is_not_repeated(String code) {
        answer("place-order", code, "effect-" + code, true, 1);

        Order order = placed("effect-" + code, PaymentStatus.PAYMENT_STATUS_APPROVED, APPROVED);

        assertThat(effects(order).path("placed").asInt()).isEqualTo(1);
        assertThat(effects(order).path("placedAgain").asInt()).isZero();
    }

    @Test
    void an_order_without_stock_waits_and_goes_on_when_there_is_some() {
        answer("place-order", "EOI002", "stock", false, 1);

        Order waiting =
                placed(
                        "stock",
                        PaymentStatus.PAYMENT_STATUS_APPROVED,
                        Set.of(ORDER_STATE_RECEIVED, ORDER_STATE_APPROVED));

        assertThat(waiting.hasProblem()).isTrue();
        assertThat(waiting.getProblem().getCode()).isEqualTo("EOI002");
        assertThat(waiting.getProblem().getOwner()).isEqualTo(ProblemOwner.PROBLEM_OWNER_SELLER);
        until(waiting.getName(), APPROVED);
    }

    @ParameterizedTest
    @CsvSource({
        "EOI001, PROBLEM_OWNER_OPERATOR",
        "EOI003, PROBLEM_OWNER_SELLER",
        "EOI004, PROBLEM_OWNER_SELLER",
        "EOI005, PROBLEM_OWNER_MARKETPLACE",
        "EOI099, PROBLEM_OWNER_OPERATOR"
    })
    void a_placement_that_only_people_can_mend_is_parked(String code, ProblemOwner owner) {
        answer("place-order", code, "park-" + code, false, 1);

        Order order =
                placed(
                        "park-" + code,
                        PaymentStatus.PAYMENT_STATUS_APPROVED,
                        Set.of(ORDER_STATE_PARKED));

        assertThat(order.getProblem().getCode()).isEqualTo(code);
        assertThat(order.getProblem().getOwner()).isEqualTo(owner);
        assertThat(order.getProblem().getCause()).isNotBlank();
        assertThat(order.getProblem().getAdvice()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EOI000", "EOI006", "EOI008", "EOI009", "EOI010", "EOI011"})
    void an_approval_that_passes_or_waits_is_made_good(String code) {
        answer("update-status", code, "approve-" + code, false, 1);

        Order order = approved("approve-" + code, APPROVED);

        assertThat(effects(order).path("approved").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EOI001", "EOI002", "EOI003", "EOI004", "EOI005", "EOI099"})
    void an_approval_that_only_people_can_mend_is_parked(String code) {
        answer("update-status", code, "parkapprove-" + code, false, 1);

        Order order = approved("parkapprove-" + code, Set.of(ORDER_STATE_PARKED));

        assertThat(order.getProblem().getCode()).isEqualTo(code);
    }

    @Test
    void a_price_that_differs_waits_for_the_seller_and_goes_on_when_it_agrees() {
        PlaceOrderRequest.Builder request =
                JourneyOrders.paid("lojademo", "feira", "divergent-1").toBuilder();
        request.getOrderBuilder().getLinesBuilder(0).setSku("divergent-7");
        String name = feira.orders(PATIENCE).placeOrder(request.build()).getName();
        Order waiting = until(name, Set.of(ORDER_STATE_WAITING_FOR_SELLER));

        vtex.post(
                "/lojademo/orders/%s/authorize"
                        .formatted(waiting.getVtexOrderIds().getMainOrderId()),
                "{\"decision\":\"approve\"}");

        until(name, APPROVED);
    }

    private static void answer(
            String route, String code, String orderIdPrefix, boolean effect, int times) {
        vtex.fault(
                """
                {"kind":"answerCode","code":"%s","routes":"%s","orderIdPrefix":"%s",
                 "effect":%s,"times":%d}"""
                        .formatted(code, route, orderIdPrefix, effect, times));
    }

    private static Order placed(String id, PaymentStatus payment, Set<OrderState> until) {
        PlaceOrderRequest.Builder request = JourneyOrders.paid("lojademo", "feira", id).toBuilder();
        request.getOrderBuilder().setPaymentStatus(payment);
        return until(feira.orders(PATIENCE).placeOrder(request.build()).getName(), until);
    }

    private static Order approved(String id, Set<OrderState> until) {
        Order order =
                placed(id, PaymentStatus.PAYMENT_STATUS_PENDING, Set.of(ORDER_STATE_INTEGRATED));
        var _ =
                feira.orders(PATIENCE)
                        .approveOrder(
                                ApproveOrderRequest.newBuilder().setName(order.getName()).build());
        return until(order.getName(), until);
    }

    private static Order until(String name, Set<OrderState> states) {
        return await().alias(name + " " + states)
                .atMost(PATIENCE)
                .until(() -> get(name), order -> states.contains(order.getState()));
    }

    private static Order get(String name) {
        return feira.orders(PATIENCE)
                .getOrder(GetOrderRequest.newBuilder().setName(name).build())
                .getOrder();
    }

    private static JsonNode effects(Order order) {
        return vtex.get("/lojademo/orders/" + order.getVtexOrderIds().getMainOrderId())
                .path("effects");
    }
}
