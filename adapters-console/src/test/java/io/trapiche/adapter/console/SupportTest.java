package io.trapiche.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What support looks up in VTEX, and sets there. */
final class SupportTest {

    private static final String ACCOUNT = "/operators/v1/accounts/lojademo";
    private static final String WINDOW = ACCOUNT + "/window-to-change-seller";

    private final Console console = new Console();

    @BeforeEach
    void an_own_sale() {
        console.stands("v1001", "handling", "Marketplace");
        console.inVtex.sold(new OmsOrderRef(new AccountName("lojademo"), new OrderId("v1001")));
    }

    @Test
    void the_orders_of_a_purchase_are_listed() {
        assertThat(get("/order-groups/14v1001").at("/orders/0/vtexOrderId").asString())
                .isEqualTo("v1001");
        assertThat(get("/order-groups/nobodys").path("orders").isEmpty()).isTrue();
    }

    @Test
    void a_transaction_is_shown_with_its_payments() {
        assertThat(get("/oms-orders/v1001/payment-transaction"))
                .isEqualTo(
                        Console.json(
                                """
                                {"status":"Finished","active":true,"transactionId":"T1",
                                 "payments":[{"id":"P1","system":"2","systemName":"Visa",
                                  "group":"creditCard",
                                  "value":{"minorUnits":2500,"currency":"BRL"},
                                  "installments":1,"tid":"tid-1"}]}
                                """));
    }

    @Test
    void of_mails_their_subjects_and_times_are_shown() {
        assertThat(get("/oms-orders/v1001/conversation"))
                .isEqualTo(
                        Console.json(
                                """
                                {"mails":[{"date":"2026-03-02T12:00:00Z",
                                 "subject":"Your payment was approved","hasAttachment":false}]}
                                """));
    }

    @Test
    void an_order_that_others_sold_has_no_transaction() {
        console.stands("FRD-1001", "handling");

        console.get(ACCOUNT + "/oms-orders/FRD-1001/payment-transaction")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void the_window_to_change_seller_is_set() {
        assertThat(get("/window-to-change-seller").path("days").asInt()).isEqualTo(2);

        assertThat(
                        Console.json(put("{\"days\":4,\"by\":\"ana\"}").expectStatus().isOk())
                                .path("days")
                                .asInt())
                .isEqualTo(4);

        assertThat(get("/window-to-change-seller").path("days").asInt()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "secret | body",
                "[4] | body",
                "{'days':4,'days':5,'by':'ana'} | body",
                "{'days':4,'by':'ana'} 1 | body",
                "{'days':4,'by':'ana','more':1} | body",
                "{'by':'ana'} | days",
                "{'days':-1,'by':'ana'} | days",
                "{'days':366,'by':'ana'} | days",
                "{'days':1.5,'by':'ana'} | days",
                "{'days':'4','by':'ana'} | days",
                "{'days':4} | by",
                "{'days':4,'by':' '} | by"
            })
    void a_window_that_is_none_is_refused(String body, String field) {
        JsonNode problem = Console.json(put(body.replace('\'', '"')).expectStatus().isBadRequest());

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.path("errors").size()).isOne();
        assertThat(get("/window-to-change-seller").path("days").asInt()).isEqualTo(2);
    }

    @Test
    void a_body_that_is_too_long_is_not_read() {
        put("{\"days\":4,\"by\":\"ana\"}" + " ".repeat(65_536)).expectStatus().isEqualTo(413);

        assertThat(get("/window-to-change-seller").path("days").asInt()).isEqualTo(2);
    }

    @Test
    void a_refusal_of_vtex_is_told_as_one() {
        console.inVtex.refuse("GET /of-vtex answered 403");

        JsonNode problem =
                Console.json(
                        console.get(ACCOUNT + "/oms-orders/v1001/conversation")
                                .expectStatus()
                                .isEqualTo(502));

        assertThat(problem)
                .isEqualTo(
                        Console.json(
                                """
                                {"type":"about:blank","title":"Bad Gateway","status":502,
                                 "errors":[{"field":"vtex","description":"GET /of-vtex answered 403"}]}
                                """));
    }

    @Test
    void what_changes_made_of_an_order_is_summed_up() {
        assertThat(get("/oms-orders/v1001/change-summary"))
                .isEqualTo(
                        Console.json(
                                """
                                {"original":[{"sku":"1","uniqueId":"U1","name":"Coffee",
                                  "refId":null,"quantity":2,"measurementUnit":"kg",
                                  "unitMultiplier":"0.3",
                                  "unitPrice":{"minorUnits":1250,"currency":"BRL"}}],
                                 "added":[],
                                 "removed":[{"sku":"1","uniqueId":"U1","name":"Coffee",
                                  "refId":null,"quantity":1,"measurementUnit":"kg",
                                  "unitMultiplier":"0.3",
                                  "unitPrice":{"minorUnits":1250,"currency":"BRL"}}],
                                 "replaced":[],"discount":null,"increment":null,
                                 "total":{"minorUnits":-1250,"currency":"BRL"},
                                 "totals":[{"id":"Items",
                                  "change":{"minorUnits":-1250,"currency":"BRL"}}],
                                 "lastChange":"2026-03-02T12:00:00Z"}
                                """));
    }

    @Test
    void an_expression_is_tried_on_an_order() {
        assertThat(
                        Console.json(
                                attempt("{\"expression\":\"orderId = 'v1001'\"}")
                                        .expectStatus()
                                        .isOk()))
                .isEqualTo(
                        Console.json(
                                """
                                {"vtex":{"fits":true,"why":null},"here":{"fits":true,"why":null},
                                 "doubts":[]}
                                """));
        assertThat(
                        Console.json(
                                        attempt("{\"expression\":\"orderId =\"}")
                                                .expectStatus()
                                                .isOk())
                                .at("/vtex/why")
                                .asString())
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "true",
                "{\"expression\":\" \"}",
                "{\"expression\":true}",
                "{\"expression\":\"true\",\"by\":\"maria\"}"
            })
    void an_expression_that_is_none_is_refused(String body) {
        JsonNode problem = Console.json(attempt(body).expectStatus().isBadRequest());

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("expression");
    }

    @Test
    void an_expression_that_is_too_long_is_refused() {
        attempt("{\"expression\":\"%s\"}".formatted("1".repeat(4_001)))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void while_vtex_does_not_answer_so_it_is_said() {
        console.inVtex.throttle(Duration.ofSeconds(7));

        console.get(ACCOUNT + "/oms-orders/v1001/conversation").expectStatus().isEqualTo(503);
        put("{\"days\":4,\"by\":\"ana\"}").expectStatus().isEqualTo(503);
    }

    private ResponseSpec attempt(String body) {
        return console.client()
                .post()
                .uri(ACCOUNT + "/oms-orders/v1001/filter-trials")
                .headers(headers -> headers.setBearerAuth(Console.TOKEN))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private JsonNode get(String path) {
        return Console.json(console.get(ACCOUNT + path).expectStatus().isOk());
    }

    private ResponseSpec put(String body) {
        return console.client()
                .put()
                .uri(WINDOW)
                .headers(headers -> headers.setBearerAuth(Console.TOKEN))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
