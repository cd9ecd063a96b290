package io.trapiche.endtoend;

import static io.trapiche.endtoend.Feira.APPROVED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_APPROVED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_AWAITING_SELLER;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_INTEGRATED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_PARKED;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.orders.v1.Order;
import io.trapiche.orders.v1.OrderState;
import io.trapiche.orders.v1.ProblemOwner;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every code of VTEX's order integration, through the public edges. */
class EveryCodeTest extends ServiceSuite {

    EveryCodeTest() {
        super(
                "--trapiche.flow.first-retry=100ms",
                "--trapiche.flow.longest-retry=400ms",
                "--trapiche.flow.slow-retry=3s",
                "--trapiche.flow.seller-retry=1s",
                "--trapiche.flow.callback-deadline=5s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EOI000", "EOI006", "EOI007", "EOI008", "EOI009", "EOI010", "EOI011"})
    void a_placement_that_passes_or_is_in_doubt_is_made_good(String code) {
        answer("place-order", code, "pass-" + code, false, 2);

        Order order = feira.until(feira.placePaid("pass-" + code), APPROVED);

        assertThat(order.hasProblem()).isFalse();
        assertThat(effects(order).path("placed").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EOI000", "EOI006", "EOI010"})
    void a_placement_that_took_effect_though_vtex_denied_it_is_not_repeated(String code) {
        answer("place-order", code, "effect-" + code, true, 1);

        Order order = feira.until(feira.placePaid("effect-" + code), APPROVED);

        assertThat(effects(order).path("placed").asInt()).isEqualTo(1);
        assertThat(effects(order).path("placedAgain").asInt()).isZero();
    }

    @Test
    void an_order_without_stock_waits_and_goes_on_when_there_is_some() {
        answer("place-order", "EOI002", "stock", false, 1);

        Order waiting =
                feira.until(feira.placePaid("stock"), ORDER_STATE_RECEIVED, ORDER_STATE_APPROVED);

        assertThat(waiting.hasProblem()).isTrue();
        assertThat(waiting.getProblem().getCode()).isEqualTo("EOI002");
        assertThat(waiting.getProblem().getOwner()).isEqualTo(ProblemOwner.PROBLEM_OWNER_SELLER);
        feira.until(waiting.getName(), APPROVED);
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

        Order order = feira.until(feira.placePaid("park-" + code), ORDER_STATE_PARKED);

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
        String name = feira.placeSku("divergent-1", "divergent-7");
        Order waiting = feira.until(name, ORDER_STATE_AWAITING_SELLER);

        vtex.post(
                "/lojademo/orders/%s/authorize"
                        .formatted(waiting.getVtexOrderIds().getMainOrderId()),
                "{\"decision\":\"approve\"}");

        feira.until(name, APPROVED);
    }

    private void answer(
            String route, String code, String orderIdPrefix, boolean effect, int times) {
        vtex.fault(
                """
                {"kind":"answerCode","code":"%s","routes":"%s","orderIdPrefix":"%s",
                 "effect":%s,"times":%d}"""
                        .formatted(code, route, orderIdPrefix, effect, times));
    }

    private Order approved(String id, Set<OrderState> until) {
        String name = feira.placeUnpaid(id);
        feira.until(name, ORDER_STATE_INTEGRATED);
        feira.approve(name);
        return feira.until(name, until);
    }

    private JsonNode effects(Order order) {
        return vtex.get("/lojademo/orders/" + order.getVtexOrderIds().getMainOrderId())
                .path("effects");
    }
}
