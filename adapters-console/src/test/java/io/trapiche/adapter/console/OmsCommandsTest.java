package io.trapiche.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.oms.Instruction;
import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Requester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What operators ask for in the words of the ERP's commands. */
final class OmsCommandsTest {

    private static final String ORDER =
            "/operators/v1/accounts/lojademo/oms-orders/FRD-1001/commands/";
    private static final String CANCEL = ORDER + "cancel";
    private static final String BODY =
            "{\"commandId\":\"c-1\",\"by\":\"maria\",\"reason\":\"lost\"}";

    private final Console console = new Console();

    @Test
    void is_taken_once_and_known_as_the_operators() {
        console.stands("FRD-1001", "ready-for-handling");

        assertPending(console.post(CANCEL, BODY));
        assertPending(console.post(CANCEL, BODY));

        Instruction<?> asked = asked();
        assertThat(asked.requester()).isEqualTo(Requester.OPERATOR);
        assertThat(asked.action()).isEqualTo(new OmsAction.Cancel("lost"));
        assertConflict(console.post(CANCEL, BODY.replace("lost", "late")), "COMMAND_ID_REUSED");
        assertConflict(console.post(CANCEL, BODY.replace("c-1", "c-2")), "CANCELLATION_UNDER_WAY");
    }

    @Test
    void may_name_its_type_and_order_as_the_erp_does() {
        console.stands("FRD-1001", "ready-for-handling");

        assertPending(
                console.post(
                        ORDER + "acknowledge",
                        """
                        {"commandId":"c-1","by":"maria","type":"acknowledge","orderId":"FRD-1001",
                         "erpReference":"SO-1"}
                        """));

        assertThat(asked().action()).isEqualTo(new OmsAction.Acknowledge("SO-1"));
    }

    @ParameterizedTest
    @CsvSource({"canceled, ORDER_CANCELLED", "cancellation-requested, CANCELLATION_REQUESTED"})
    void is_refused_where_the_order_takes_it_not(String status, String code) {
        console.stands("FRD-1001", status);

        assertConflict(
                console.post(ORDER + "acknowledge", "{\"commandId\":\"c-1\",\"by\":\"maria\"}"),
                code);
    }

    @Test
    void is_of_an_order_that_is_known() {
        console.post(CANCEL, BODY).expectStatus().isNotFound();
        console.post(CANCEL.replace("FRD-1001", "a%20b"), BODY).expectStatus().isBadRequest();
    }

    @Test
    void is_no_endless_text() {
        console.post(CANCEL, BODY.replace("lost", "x".repeat(200 * 1024)))
                .expectStatus()
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cancel | {} | commandId by reason",
                "cancel | secret | body",
                "cancel | {\"commandId\":\"a b\",\"by\":\"m\",\"reason\":\"r\"} | commandId",
                "cancel | {\"commandId\":\"c\",\"by\":\"m\",\"reason\":7,\"reasons\":1} | reasons reason",
                "cancel | {\"commandId\":\"c\",\"by\":\"m\",\"reason\":\"r\",\"orderId\":\"secret\"} | orderId",
                "teleport | {\"commandId\":\"c\",\"by\":\"m\"} | type"
            })
    void has_every_fault_named_and_nothing_repeated(String type, String body, String fields) {
        console.stands("FRD-1001", "ready-for-handling");

        JsonNode problem =
                Console.json(console.post(ORDER + type, body).expectStatus().isBadRequest());

        assertThat(
                        problem.path("errors")
                                .valueStream()
                                .map(error -> error.path("field").asString()))
                .containsExactly(fields.split(" "));
        assertThat(problem.toString()).doesNotContain("secret");
    }

    private Instruction<?> asked() {
        Known order =
                (Known) console.omsOrders.find(Console.omsOrder("lojademo", "FRD-1001").omsOrder());
        return order.instructions().find(new CommandId("trapiche.operator.c-1")).orElseThrow();
    }

    private static void assertPending(ResponseSpec answer) {
        assertThat(Console.json(answer.expectStatus().isOk()))
                .isEqualTo(
                        Console.json(
                                """
                                {"account":"lojademo","vtexOrderId":"FRD-1001","commandId":"c-1",
                                 "outcome":"pending"}
                                """));
    }

    private static void assertConflict(ResponseSpec answer, String code) {
        JsonNode problem = Console.json(answer.expectStatus().isEqualTo(409));
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("errors").isEmpty()).isTrue();
    }
}
