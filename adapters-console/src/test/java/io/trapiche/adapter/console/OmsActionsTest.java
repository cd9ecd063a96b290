package io.trapiche.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.oms.Instruction.Outcome;
import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.oms.OmsOrderCommand.RecordDone;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.PersonalData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What operators have VTEX do with an order, and what they cannot. */
final class OmsActionsTest {

    private static final String ORDER = "/operators/v1/accounts/lojademo/oms-orders/FRD-1001";
    private static final String DENIAL = ORDER + "/deny-cancellation";
    private static final String BODY =
            "{\"commandId\":\"c-1\",\"by\":\"maria\",\"reason\":\"sent already\"}";
    private static final CommandId STORED = new CommandId("trapiche.operator.c-1");

    private final Console console = new Console();

    @Test
    void a_cancellation_is_denied_and_a_repeat_tells_how_far_it_is() {
        console.isAskedToCancel("FRD-1001");

        assertOutcome(console.post(DENIAL, BODY), "pending");
        assertOutcome(console.post(DENIAL, BODY), "pending");
        var _ =
                console.omsOrders.handle(
                        Console.omsOrder("lojademo", "FRD-1001").omsOrder(),
                        new RecordDone(STORED, null, Console.NOON));
        assertOutcome(console.post(DENIAL, BODY), "done");

        Known order =
                (Known) console.omsOrders.find(Console.omsOrder("lojademo", "FRD-1001").omsOrder());
        assertThat(order.instructions().find(STORED).orElseThrow().outcome())
                .isEqualTo(Outcome.DONE);
    }

    @Test
    void an_id_stands_for_one_content() {
        console.isAskedToCancel("FRD-1001");
        console.post(DENIAL, BODY).expectStatus().isOk();

        assertConflict(
                console.post(DENIAL, BODY.replace("sent already", "lost")), "COMMAND_ID_REUSED");
        assertConflict(
                console.post(DENIAL, BODY.replace("c-1", "c-2")), "CANCELLATION_DENIAL_UNDER_WAY");
    }

    @ParameterizedTest
    @CsvSource({
        "handling, NO_CANCELLATION_REQUESTED",
        "canceled, ORDER_CANCELLED",
        "replaced, ORDER_CANCELLED"
    })
    void a_denial_needs_a_cancellation(String status, String code) {
        console.stands("FRD-1001", status);

        assertConflict(console.post(DENIAL, BODY), code);
    }

    @Test
    void a_note_is_taken_in_any_state_and_not_answered_back() {
        console.stands("FRD-1001", "canceled");
        String note =
                "{\"commandId\":\"c-1\",\"by\":\"maria\",\"source\":\"support\",\"message\":\"Called\\nBeatriz\"}";

        assertOutcome(console.post(ORDER + "/notes", note), "pending");

        Known order =
                (Known) console.omsOrders.find(Console.omsOrder("lojademo", "FRD-1001").omsOrder());
        assertThat(order.instructions().find(STORED).orElseThrow().action())
                .isEqualTo(
                        new OmsAction.AddNote(
                                new TimelineNote("support", new PersonalData("Called\nBeatriz"))));
        assertThat(
                        Console.json(
                                        console.post(
                                                        ORDER + "/notes",
                                                        note.replace("Called", "\\u0000"))
                                                .expectStatus()
                                                .isBadRequest())
                                .path("errors")
                                .valueStream()
                                .map(error -> error.path("field").asString()))
                .containsExactly("message");
    }

    @Test
    void a_payment_is_told_where_the_shop_sold() {
        String body = "{\"commandId\":\"c-1\",\"by\":\"maria\",\"paymentId\":\"P1\"}";
        console.stands("FRD-1001", "payment-pending");
        assertConflict(console.post(ORDER + "/payment-notifications", body), "PAYMENT_ELSEWHERE");
        String own = ORDER.replace("FRD-1001", "v1001") + "/payment-notifications";
        console.stands("v1001", "payment-approved", "Marketplace");
        assertConflict(console.post(own, body), "NO_PAYMENT_PENDING");
        String waiting = own.replace("v1001", "v1002");
        console.stands("v1002", "payment-pending", "Marketplace");

        console.post(waiting, body).expectStatus().isOk();

        assertConflict(
                console.post(waiting, body.replace("c-1", "c-2")),
                "PAYMENT_NOTIFICATION_UNDER_WAY");
        console.post(waiting, body.replace("P1", "P/1")).expectStatus().isBadRequest();
    }

    @Test
    void an_unknown_order_is_not_found() {
        console.post(DENIAL, BODY).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | commandId by reason",
                "secret | body",
                "{\"commandId\":\"a b\",\"by\":\"m\",\"reason\":\"r\"} | commandId",
                "{\"commandId\":\"c\",\"by\":\"m\",\"reason\":\"r\",\"secret\":1} | body",
                "{\"commandId\":\"c\",\"by\":\"m\",\"reason\":7} | reason",
                "{\"commandId\":\"1234567890123456789012345678901234567890123456789012345678901\","
                        + "\"by\":\"m\",\"reason\":\"r\"} | commandId"
            })
    void every_fault_of_a_body_is_named_and_nothing_repeated(String body, String fields) {
        console.isAskedToCancel("FRD-1001");

        JsonNode problem = Console.json(console.post(DENIAL, body).expectStatus().isBadRequest());

        assertThat(
                        problem.path("errors")
                                .valueStream()
                                .map(error -> error.path("field").asString()))
                .containsExactly(fields.split(" "));
        assertThat(problem.toString()).doesNotContain("secret");
    }

    private static void assertOutcome(ResponseSpec answer, String outcome) {
        assertThat(Console.json(answer.expectStatus().isOk()))
                .isEqualTo(
                        Console.json(
                                """
                                {"account":"lojademo","vtexOrderId":"FRD-1001","commandId":"c-1",
                                 "outcome":"%s"}
                                """
                                        .formatted(outcome)));
    }

    private static void assertConflict(ResponseSpec answer, String code) {
        JsonNode problem = Console.json(answer.expectStatus().isEqualTo(409));
        assertThat(problem.path("code").asString()).isEqualTo(code);
    }
}
