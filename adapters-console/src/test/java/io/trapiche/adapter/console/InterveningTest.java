package io.trapiche.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.console.intervention.InterventionBody;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordIntegration;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.channel.ChannelOrderState.Refused;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.draft.CorrectableField;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.SkuId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What operators do about a parked order, and what they cannot. */
final class InterveningTest {

    private static final String ORDER = "/operators/v1/accounts/lojademo/channel-orders/feira/1001";
    private static final String WHY = "{\"by\":\"maria\",\"reason\":\"looked\"}";
    private static final StreamId STREAM = Console.channelOrder("lojademo", "1001");

    private final Console console = new Console();

    @Test
    void a_parked_order_is_retried() {
        console.parks("EOI002");

        assertThat(Console.json(console.post(ORDER + "/release", WHY).expectStatus().isOk()))
                .isEqualTo(
                        Console.json(
                                """
                                {"account":"lojademo","marketplace":"feira",
                                 "marketplaceOrderId":"1001","vtexOrderId":null,
                                 "state":"received","phase":"received"}
                                """));
        assertThat(state()).isInstanceOf(Received.class);
    }

    @Test
    void a_parked_order_is_given_up_and_a_repeat_changes_nothing() {
        console.parks("EOI002");

        for (int i = 0; i < 2; i++) {
            ResponseSpec answer = console.post(ORDER + "/give-up", WHY).expectStatus().isOk();
            assertThat(Console.json(answer).get("state").asString()).isEqualTo("refused");
        }
        assertThat(state()).isInstanceOf(Refused.class);
    }

    @Test
    void a_parked_order_is_corrected_and_what_was_written_is_not_answered_back() {
        console.parks("EOI005");

        String answer =
                Console.json(
                                correct(
                                                """
                                                {"field":"lines[0].sku","value":"311"},
                                                {"field":"customer.phone","value":"+5511999"}
                                                """)
                                        .expectStatus()
                                        .isOk())
                        .toString();

        assertThat(answer).contains("\"received\"").doesNotContain("5511", "maria");
        Received received = (Received) state();
        assertThat(received.placement().content().lines())
                .extracting(OrderLine::sku)
                .containsExactly(new SkuId("311"));
        assertThat(received.placement().content().customer().phone())
                .isEqualTo(new PersonalData("+5511999"));
    }

    @Test
    void what_may_be_corrected_is_listed_and_nothing_personal_is_shown() {
        console.parks("EOI005");

        JsonNode listed =
                Console.json(console.get(ORDER + "/correctable-fields").expectStatus().isOk());

        List<CorrectableField> fields =
                listed.path("fields")
                        .valueStream()
                        .map(
                                field ->
                                        new CorrectableField(
                                                field.path("field").asString(),
                                                field.path("value").isNull()
                                                        ? null
                                                        : field.path("value").asString(),
                                                field.path("personal").asBoolean()))
                        .toList();
        assertThat(fields)
                .contains(
                        new CorrectableField("lines[0].sku", "1", false),
                        new CorrectableField("customer.email", null, true));
        assertThat(fields).filteredOn(CorrectableField::personal).hasSize(14);
    }

    @Test
    void faults_of_a_correction_repeat_no_value() {
        console.parks("EOI005");

        assertFaults(
                correct(
                        """
                        {"field":"customer.email","value":"secret"},
                        {"field":"secret","value":"x"}
                        """),
                "corrections[1].field",
                "customer.email");
        assertFaults(correct("{\"field\":\"total\",\"value\":\"1\"}"), "total.minor_units");
    }

    @ParameterizedTest
    @ValueSource(strings = {"release", "give-up", "correct"})
    void an_order_that_is_not_parked_is_a_conflict(String action) {
        console.parks("EOI002");
        console.post(ORDER + "/release", WHY).expectStatus().isOk();

        assertConflict(act(action), "ORDER_NOT_PARKED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"give-up", "correct"})
    void an_order_that_vtex_has_is_a_conflict(String action) {
        console.parks("EOI009");
        var _ =
                console.orders.handle(
                        STREAM,
                        new RecordIntegration(
                                new VtexOrderIds(new OrderId("FRD-1001"), null), Console.NOON));

        assertConflict(act(action), "ORDER_IN_VTEX_ALREADY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "release | {} | by reason",
                "release | {\"by\":\"maria\"} | reason",
                "release | {\"by\":\" \",\"reason\":7} | by reason",
                "release | {\"by\":\"a\\nb\",\"reason\":\"r\"} | by",
                "release | {\"by\":\"m\",\"reason\":\"r\",\"secret\":\"x\"} | body",
                "release | {\"by\":\"m\",\"reason\":\"r\",\"corrections\":[]} | body",
                "release | {\"by\":\"m\",\"by\":\"n\",\"reason\":\"r\"} | body",
                "release | {\"by\":\"m\",\"reason\":\"r\"} {} | body",
                "release | [] | body",
                "release | secret | body",
                "correct | {\"by\":\"m\",\"reason\":\"r\"} | corrections",
                "correct | {\"by\":\"m\",\"reason\":\"r\",\"corrections\":[]} | corrections",
                "correct | {\"corrections\":[7]} | by reason corrections[0]",
                "correct | {\"by\":\"m\",\"reason\":\"r\",\"corrections\":[{\"field\":\"note\"}]}"
                        + " | corrections[0].value",
                "correct | {\"by\":\"m\",\"reason\":\"r\",\"corrections\":[{\"value\":\"secret\"}]}"
                        + " | corrections[0].field"
            })
    void every_fault_of_a_body_is_named_and_nothing_repeated(
            String action, String body, String fields) {
        console.parks("EOI002");

        assertFaults(console.post(ORDER + "/" + action, body), fields.split(" "));
    }

    @Test
    void lengths_have_limits() {
        console.parks("EOI002");

        assertFaults(
                console.post(
                        ORDER + "/release",
                        "{\"by\":\"%s\",\"reason\":\"%s\"}"
                                .formatted("b".repeat(101), "r".repeat(501))),
                "by",
                "reason");
        for (int length : List.of(InterventionBody.LARGEST, 10 * InterventionBody.LARGEST)) {
            console.post(ORDER + "/release", "{" + " ".repeat(length) + "}")
                    .expectStatus()
                    .isEqualTo(413);
        }
    }

    @Test
    void faults_of_path_and_body_are_named_together() {
        assertFaults(
                console.post("/operators/v1/accounts/LOJA/channel-orders/feira/1001/release", "{}"),
                "account",
                "by",
                "reason");
    }

    @Test
    void another_media_type_is_refused() {
        console.client()
                .post()
                .uri(ORDER + "/release")
                .headers(headers -> headers.setBearerAuth(Console.TOKEN))
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue(WHY)
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    private ResponseSpec act(String action) {
        return action.equals("correct")
                ? correct("{\"field\":\"note\",\"value\":\"ring twice\"}")
                : console.post(ORDER + "/" + action, WHY);
    }

    private ResponseSpec correct(String corrections) {
        return console.post(
                ORDER + "/correct",
                "{\"by\":\"maria\",\"reason\":\"looked\",\"corrections\":[" + corrections + "]}");
    }

    private ChannelOrderState state() {
        return console.orders.load(STREAM);
    }

    private static void assertConflict(ResponseSpec answer, String code) {
        answer.expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(Console.json(answer))
                .isEqualTo(
                        Console.json(
                                """
                                {"type":"about:blank","title":"Conflict","status":409,"code":"%s",
                                 "errors":[]}
                                """
                                        .formatted(code)));
    }

    private static void assertFaults(ResponseSpec answer, String... fields) {
        answer.expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        var problem = Console.json(answer);
        assertThat(problem.toString()).doesNotContain("secret");
        assertThat(problem.get("errors").values().stream().map(e -> e.get("field").asString()))
                .isEqualTo(List.of(fields));
    }
}
