package io.trapiche.endtoend;

import static io.trapiche.orders.v1.OrderState.ORDER_STATE_APPROVED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_AWAITING_SELLER;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_CANCELLED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_INTEGRATED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_INVOICED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_IN_HANDLING;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_PARKED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_RECEIVED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_RETURNED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.local.JourneyOrders;
import io.trapiche.local.ScriptedErp;
import io.trapiche.orders.v1.CorrectOrderRequest;
import io.trapiche.orders.v1.Order;
import io.trapiche.orders.v1.PlaceOrderRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A cancellation in every phase, from either side, through the public edges. */
class CancellingEverywhereTest extends ServiceSuite {

    CancellingEverywhereTest() {
        super(
                "--trapiche.flow.first-retry=100ms",
                "--trapiche.flow.read-again=1s",
                "--trapiche.flow.callback-deadline=3s");
    }

    @Test
    void in_flight_the_order_is_cancelled_as_soon_as_it_integrates() {
        vtex.fault(
                """
                {"kind":"delayCallbackMillis","millis":2000,"routes":"place-order","orderIdPrefix":"flight"}""");
        String name = feira.placePaid("flight-1");
        feira.until(name, ORDER_STATE_SUBMITTED);

        feira.cancel(name);

        assertCancelledInVtex(feira.until(name, ORDER_STATE_CANCELLED));
    }

    @Test
    void while_vtex_has_no_stock_the_order_is_cancelled_without_reaching_it() {
        vtex.fault(
                """
                {"kind":"answerCode","code":"EOI002","routes":"place-order","orderIdPrefix":"nostock","times":1}""");
        String name = feira.placePaid("nostock-1");
        await().atMost(Feira.PATIENCE).until(() -> feira.get(name).hasProblem());
        feira.until(name, ORDER_STATE_RECEIVED);

        feira.cancel(name);

        assertThat(feira.until(name, ORDER_STATE_CANCELLED).hasVtexOrderIds()).isFalse();
    }

    @Test
    void unpaid_in_vtex_it_takes_one_call() {
        String name = feira.placeUnpaid("unpaid-1");
        feira.until(name, ORDER_STATE_INTEGRATED);

        feira.cancel(name);

        assertCancelledInVtex(feira.until(name, ORDER_STATE_CANCELLED));
    }

    @Test
    void while_the_seller_decides_it_is_cancelled_too() {
        String name = feira.placeSku("undecided-1", "divergent-1");
        feira.until(name, ORDER_STATE_AWAITING_SELLER);

        feira.cancel(name);

        assertCancelledInVtex(feira.until(name, ORDER_STATE_CANCELLED));
    }

    @Test
    void approved_it_takes_two_calls() {
        String name = feira.placePaid("approved-1");
        feira.until(name, ORDER_STATE_APPROVED, ORDER_STATE_IN_HANDLING);

        feira.cancel(name);

        assertCancelledInVtex(feira.until(name, ORDER_STATE_CANCELLED));
    }

    @Test
    void invoiced_the_goods_and_the_interest_are_taken_back_and_refunded() {
        String name =
                feira.place(
                        "mercadinho",
                        "invoiced-1",
                        content ->
                                content.setInterest(Feira.reais(300)).setTotal(Feira.reais(6_190)));
        try (ScriptedErp _ =
                new ScriptedErp(service.bootstrapServers(), List.of("mercadinho"), _ -> {})) {
            feira.until(name, ORDER_STATE_INVOICED);
        }

        feira.cancel(name);
        Order returned = feira.until(name, ORDER_STATE_RETURNED);

        assertThat(returned.getReturnsList())
                .extracting(invoice -> invoice.getValue().getMinorUnits())
                .containsExactly(5_890L, 300L);
        JsonNode effects = inVtex("mercadinho", returned).path("effects");
        assertThat(effects.path("returns").asInt()).isEqualTo(2);
        assertThat(effects.path("refunds").asInt()).isEqualTo(2);
    }

    @Test
    void from_the_seller_s_side_it_reaches_the_marketplace_and_vtex_s_push_is_answered() {
        String name = feira.placePaid("seller-1");
        Order approved = feira.until(name, ORDER_STATE_APPROVED, ORDER_STATE_IN_HANDLING);

        vtex.post(
                "/lojademo/orders/%s/cancel".formatted(approved.getVtexOrderIds().getMainOrderId()),
                "{\"by\":\"seller\",\"reason\":\"broken\"}");

        feira.until(name, ORDER_STATE_CANCELLED);
        await().atMost(Feira.PATIENCE)
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
        String name = feira.orders().placeOrder(request).getName();
        feira.until(name, ORDER_STATE_PARKED);
        var corrected = request.getOrder().toBuilder();
        corrected.getCustomerBuilder().setPhone("+5521988887777");

        var _ =
                feira.orders()
                        .correctOrder(
                                CorrectOrderRequest.newBuilder()
                                        .setName(name)
                                        .setOrder(corrected)
                                        .setReason("phone")
                                        .build());

        feira.until(name, ORDER_STATE_APPROVED, ORDER_STATE_IN_HANDLING);
        assertThat(feira.orders().placeOrder(request).getName()).isEqualTo(name);
    }

    private void assertCancelledInVtex(Order order) {
        assertThat(inVtex("lojademo", order).path("status").asString()).isEqualTo("canceled");
    }

    private JsonNode inVtex(String account, Order order) {
        return vtex.get(
                "/%s/orders/%s".formatted(account, order.getVtexOrderIds().getMainOrderId()));
    }
}
