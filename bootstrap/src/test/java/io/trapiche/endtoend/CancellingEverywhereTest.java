package io.trapiche.endtoend;

import static io.trapiche.orders.v1.OrderState.ORDER_STATE_APPROVED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_CANCELLED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_HANDLING;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_INTEGRATED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_INVOICED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_PARKED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_RECEIVED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_RETURNED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_SUBMITTED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_WAITING_FOR_SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.local.JourneyOrders;
import io.trapiche.local.LocalCredentials;
import io.trapiche.local.MarketplaceClient;
import io.trapiche.local.ScriptedErp;
import io.trapiche.orders.v1.CancelOrderRequest;
import io.trapiche.orders.v1.CorrectOrderRequest;
import io.trapiche.orders.v1.GetOrderRequest;
import io.trapiche.orders.v1.Money;
import io.trapiche.orders.v1.Order;
import io.trapiche.orders.v1.OrderState;
import io.trapiche.orders.v1.PaymentStatus;
import io.trapiche.orders.v1.PlaceOrderRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A cancellation in every phase, from either side, through the public edges. */
class CancellingEverywhereTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
                        "--trapiche.flow.read-again=1s",
                        "--trapiche.flow.callback-deadline=3s");
        service.start();
        feira = new MarketplaceClient(service.grpcPort, LocalCredentials.FEIRA_TOKEN);
        vtex = new SandboxControl(service.sandboxUrl());
    }

    @AfterAll
    static void stop() {
        feira.close();
        service.close();
    }

    @Test
    void in_flight_the_order_is_cancelled_as_soon_as_it_integrates() {
        vtex.fault(
                """
                {"kind":"delayCallbackMillis","millis":2000,"routes":"place-order","orderIdPrefix":"flight"}""");
        String name = place("flight-1", PaymentStatus.PAYMENT_STATUS_APPROVED);
        until(name, Set.of(ORDER_STATE_SUBMITTED));

        cancel(name);

        assertCancelledInVtex(until(name, Set.of(ORDER_STATE_CANCELLED)));
    }

    @Test
    void while_vtex_has_no_stock_the_order_is_cancelled_without_reaching_it() {
        vtex.fault(
                """
                {"kind":"answerCode","code":"EOI002","routes":"place-order","orderIdPrefix":"nostock","times":1}""");
        String name = place("nostock-1", PaymentStatus.PAYMENT_STATUS_APPROVED);
        await().atMost(PATIENCE).until(() -> get(name).hasProblem());
        until(name, Set.of(ORDER_STATE_RECEIVED));

        cancel(name);

        assertThat(until(name, Set.of(ORDER_STATE_CANCELLED)).hasVtexOrderIds()).isFalse();
    }

    @Test
    void unpaid_in_vtex_it_takes_one_call() {
        String name = place("unpaid-1", PaymentStatus.PAYMENT_STATUS_PENDING);
        until(name, Set.of(ORDER_STATE_INTEGRATED));

        cancel(name);

        assertCancelledInVtex(until(name, Set.of(ORDER_STATE_CANCELLED)));
    }

    @Test
    void while_the_seller_decides_it_is_cancelled_too() {
        PlaceOrderRequest.Builder request =
                JourneyOrders.paid("lojademo", "feira", "undecided-1").toBuilder();
        request.getOrderBuilder().getLinesBuilder(0).setSku("divergent-1");
        String name = feira.orders(PATIENCE).placeOrder(request.build()).getName();
        until(name, Set.of(ORDER_STATE_WAITING_FOR_SELLER));

        cancel(name);

        assertCancelledInVtex(until(name, Set.of(ORDER_STATE_CANCELLED)));
    }

    @Test
    void approved_it_takes_two_calls() {
        String name = place("approved-1", PaymentStatus.PAYMENT_STATUS_APPROVED);
        until(name, Set.of(ORDER_STATE_APPROVED, ORDER_STATE_HANDLING));

        cancel(name);

        assertCancelledInVtex(until(name, Set.of(ORDER_STATE_CANCELLED)));
    }

    @Test
    void invoiced_the_goods_and_the_interest_are_taken_back_and_refunded() {
        PlaceOrderRequest.Builder request =
                JourneyOrders.paid("mercadinho", "feira", "invoiced-1").toBuilder();
        request.getOrderBuilder().setInterest(reais(300)).setTotal(reais(6_190));
        String name = feira.orders(PATIENCE).placeOrder(request.build()).getName();
        try (ScriptedErp _ =
                new ScriptedErp(service.bootstrapServers(), List.of("mercadinho"), _ -> {})) {
            until(name, Set.of(ORDER_STATE_INVOICED));
        }

        cancel(name);
        Order returned = until(name, Set.of(ORDER_STATE_RETURNED));

        assertThat(returned.getReturnsList())
                .extracting(invoice -> invoice.getValue().getMinorUnits())
                .containsExactly(5_890L, 300L);
        JsonNode effects = inVtex("mercadinho", returned).path("effects");
        assertThat(effects.path("returns").asInt()).isEqualTo(2);
        assertThat(effects.path("refunds").asInt()).isEqualTo(2);
    }

    @Test
    void from_the_seller_s_side_it_reaches_the_marketplace_and_vtex_s_push_is_answered() {
        String name = place("seller-1", PaymentStatus.PAYMENT_STATUS_APPROVED);
        Order approved = until(name, Set.of(ORDER_STATE_APPROVED, ORDER_STATE_HANDLING));

        vtex.post(
                "/lojademo/orders/%s/cancel".formatted(approved.getVtexOrderIds().getMainOrderId()),
                "{\"by\":\"seller\",\"reason\":\"broken\"}");

        until(name, Set.of(ORDER_STATE_CANCELLED));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(vtex.get("/lojademo/pushes").toString())
                                        .contains("FRD-seller-1")
                                        .contains("\"status\":200"));
    }

    @Test
    void a_parked_order_goes_on_corrected_by_its_marketplace() {
        vtex.fault(
                """
                {"kind":"answerCode","code":"EOI005","routes":"place-order","orderIdPrefix":"correct","times":1}""");
        PlaceOrderRequest request = JourneyOrders.paid("lojademo", "feira", "correct-1");
        String name = feira.orders(PATIENCE).placeOrder(request).getName();
        until(name, Set.of(ORDER_STATE_PARKED));
        var corrected = request.getOrder().toBuilder();
        corrected.getCustomerBuilder().setPhone("+5521988887777");

        var _ =
                feira.orders(PATIENCE)
                        .correctOrder(
                                CorrectOrderRequest.newBuilder()
                                        .setName(name)
                                        .setOrder(corrected)
                                        .setReason("phone")
                                        .build());

        until(name, Set.of(ORDER_STATE_APPROVED, ORDER_STATE_HANDLING));
        assertThat(feira.orders(PATIENCE).placeOrder(request).getName()).isEqualTo(name);
    }

    private static void assertCancelledInVtex(Order order) {
        assertThat(inVtex("lojademo", order).path("status").asString()).isEqualTo("canceled");
    }

    private static JsonNode inVtex(String account, Order order) {
        return vtex.get(
                "/%s/orders/%s".formatted(account, order.getVtexOrderIds().getMainOrderId()));
    }

    private static String place(String id, PaymentStatus payment) {
        PlaceOrderRequest.Builder request = JourneyOrders.paid("lojademo", "feira", id).toBuilder();
        request.getOrderBuilder().setPaymentStatus(payment);
        return feira.orders(PATIENCE).placeOrder(request.build()).getName();
    }

    private static void cancel(String name) {
        var _ =
                feira.orders(PATIENCE)
                        .cancelOrder(
                                CancelOrderRequest.newBuilder()
                                        .setName(name)
                                        .setReason("changed mind")
                                        .build());
    }

    private static Money reais(long cents) {
        return Money.newBuilder().setMinorUnits(cents).setCurrencyCode("BRL").build();
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
}
