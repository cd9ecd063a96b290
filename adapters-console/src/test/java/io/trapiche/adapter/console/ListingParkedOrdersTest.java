package io.trapiche.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.view.port.OrderView.Progress;
import io.trapiche.domain.integration.Diagnosis;
import io.trapiche.domain.integration.IntegrationCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class ListingParkedOrdersTest {

    private static final String PARKED = "/operators/v1/accounts/lojademo/parked";

    private final Console console = new Console();

    @BeforeEach
    void orders() {
        parked("lojademo", "1001", "EOI002", 1);
        parked("lojademo", "1002", "EOI005", 2);
        parked("lojademo", "1003", "HTTP_403", 3);
        parked("mercadinho", "1004", "EOI005", 4);
        console.hasChannelOrder(
                Console.channelOrder("lojademo", "1005"), Progress.in("approved"), 5);
    }

    @Test
    void a_parked_order_tells_what_to_do_and_who() {
        assertThat(list("?code=EOI005"))
                .isEqualTo(
                        Console.json(
                                """
                        {"orders":[{
                          "account":"lojademo","marketplace":"feira","marketplaceOrderId":"1002",
                          "vtexOrderId":null,"phase":"received",
                          "value":{"minorUnits":11050,"currency":"BRL"},
                          "code":"EOI005","cause":"VTEX found fields invalid",
                          "owner":"marketplace",
                          "advice":"correct the fields that the causes name",
                          "since":"2026-03-02T12:02:01Z"}],
                         "nextPageToken":""}
                        """));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1003 1002 1001",
        "?owner=seller, 1001",
        "?owner=marketplace, 1002",
        "?owner=operator, 1003",
        "?owner=nobody, ''",
        "?owner=seller&code=EOI005, ''",
        "?marketplace=bazar, ''"
    })
    void lists_what_matches_newest_first(String query, String ids) {
        assertThat(String.join(" ", ids(list(query)))).isEqualTo(ids);
    }

    @Test
    void pages_follow_one_another_and_a_token_keeps_to_its_arguments() {
        List<String> seen = new ArrayList<>();
        String token = "";
        do {
            JsonNode page = list("?pageSize=1&pageToken=" + token);
            seen.addAll(ids(page));
            token = page.get("nextPageToken").asString();
        } while (!token.isEmpty());
        assertThat(seen).containsExactly("1003", "1002", "1001");

        String other = list("?pageSize=1").get("nextPageToken").asString();
        for (String argument : List.of("&owner=seller", "&code=EOI005", "&code=")) {
            console.get(PARKED + "?pageToken=" + other + argument).expectStatus().isBadRequest();
        }
    }

    @Test
    void pages_go_on_though_the_last_order_with_the_code_was_released_meanwhile() {
        parked("lojademo", "1006", "FMT999", 9);
        parked("lojademo", "1007", "FMT999", 10);
        String next = list("?code=FMT999&pageSize=1").get("nextPageToken").asString();
        console.views.clear();

        assertThat(ids(list("?code=FMT999&pageSize=1&pageToken=" + next))).isEmpty();
        console.get(PARKED + "?code=FMT999").expectStatus().isBadRequest();
        console.get(PARKED + "?code=EOI999&pageToken=" + next).expectStatus().isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EOI999", "eoi005", "HTTP_", "OTHER", ""})
    void a_code_that_is_none_is_refused_with_those_that_are(String code) {
        assertThat(
                        Console.json(
                                        console.get(PARKED + "?code=" + code)
                                                .expectStatus()
                                                .isBadRequest())
                                .at("/errors/0/description")
                                .asString())
                .startsWith("is unknown (expected: SOI001, ")
                .contains(" EOI005, ", " MISSING, ")
                .endsWith(", HTTP_ and a status, or another that VTEX parks orders with)");
    }

    @Test
    void codes_without_orders_and_codes_that_nobody_named_may_be_asked_for() {
        assertThat(ids(list("?code=EOI011"))).isEmpty();
        assertThat(ids(list("?code=HTTP_409"))).isEmpty();
        parked("lojademo", "1004", "FMT999", 9);
        assertThat(ids(list("?code=FMT999"))).containsExactly("1004");
        console.get("/operators/v1/accounts/mercadinho/parked?code=FMT999")
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void a_parameter_that_is_none_is_refused() {
        assertThat(
                        Console.json(
                                        console.get(PARKED + "?state=parked")
                                                .expectStatus()
                                                .isBadRequest())
                                .at("/errors/0/description")
                                .asString())
                .isEqualTo(
                        "has a parameter that is none"
                                + " (expected: marketplace, code, owner, pageSize, pageToken)");
    }

    @Test
    void every_fault_is_named() {
        assertThat(
                        Console.json(
                                        console.get(PARKED + "?owner=me&code=a\nb&pageSize=x")
                                                .expectStatus()
                                                .isBadRequest())
                                .get("errors")
                                .values()
                                .stream()
                                .map(fault -> fault.get("field").asString()))
                .containsExactly("code", "owner", "pageSize");
    }

    @Test
    void the_code_table_is_the_one_that_decisions_are_made_by() {
        JsonNode codes =
                Console.json(console.get("/operators/v1/codes").expectStatus().isOk()).get("codes");

        assertThat(codes.values().stream().map(code -> code.get("code").asString()))
                .hasSize(IntegrationCode.values().length + Diagnosis.own().size() + 1)
                .contains(
                        "OTHER",
                        "OTHER_ORDER_IN_VTEX",
                        "SENT_AT_WRONG_SCALE",
                        "OTHER_CURRENCY_IN_VTEX",
                        "AMOUNTS_UNTELLABLE",
                        "SELLER_UNDECIDED",
                        "HTTP_");
        assertThat(codes.values())
                .contains(
                        Console.json(
                                """
                                {"code":"EOI003",
                                 "cause":"the price is not the seller's, and no divergence rule of \
                                the seller admits it",
                                 "owner":"seller",
                                 "advice":"set up a price divergence rule in VTEX or change the \
                                price there, then release the order",
                                 "onPlacement":"park with the causes, until released or corrected",
                                 "onApproval":"park with the causes, until released or corrected"}
                                """));
    }

    private void parked(String account, String orderId, String code, int minute) {
        console.hasChannelOrder(
                Console.channelOrder(account, orderId),
                new Progress("received", false, true, code, 0, false),
                minute);
    }

    private JsonNode list(String query) {
        return Console.json(console.get(PARKED + query).expectStatus().isOk());
    }

    private static List<String> ids(JsonNode page) {
        return page.get("orders").values().stream()
                .map(order -> order.get("marketplaceOrderId").asString())
                .toList();
    }
}
