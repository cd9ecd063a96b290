package io.trapiche.adapter.console;

import static io.trapiche.adapter.console.Console.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.view.port.OrderView.Progress;
import io.trapiche.domain.oms.status.Watchdog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

final class ListingOrdersTest {

    private final Console console = new Console();

    @BeforeEach
    void orders() {
        console.hasChannelOrder(
                Console.channelOrder("lojademo", "1001"), Progress.in("approved"), 1);
        console.hasChannelOrder(
                Console.channelOrder("lojademo", "1002"),
                new Progress("submitted", false, true, "EOI001", 0, false),
                2);
        console.hasOmsOrder(Console.omsOrder("lojademo", "v500-01"), "ready-for-handling", 3);
        console.hasOmsOrder(Console.omsOrder("lojademo", "v501-01"), "", 4);
        console.hasChannelOrder(
                Console.channelOrder("mercadinho", "1001"), Progress.in("received"), 5);
    }

    @Test
    void an_order_is_told_whole() {
        assertThat(Console.json(console.get(Console.ORDERS + "?state=parked")))
                .isEqualTo(
                        Console.json(
                                """
                        {"orders":[{
                          "kind":"channel-order","account":"lojademo","marketplace":"feira",
                          "marketplaceOrderId":"1002","vtexOrderId":null,"state":"parked",
                          "phase":"submitted","vtexStatus":null,"overdue":null,"cancelling":false,"parked":true,"code":"EOI001",
                          "invoices":0,"invoicedInFull":false,
                          "value":{"minorUnits":11050,"currency":"BRL"},
                          "createdAt":"2026-03-02T12:02:00Z","updatedAt":"2026-03-02T12:02:01Z",
                          "sequence":4}],
                         "nextPageToken":""}
                        """));
    }

    @ParameterizedTest
    @CsvSource({
        "handling, seller, false",
        "'', vtex, false",
        "canceled, nobody, true",
        "packing-by-robots, , false"
    })
    void an_order_of_vtexs_tells_what_its_status_means(
            String status, @Nullable String waitsFor, boolean terminal) {
        console.hasOmsOrder(Console.omsOrder("lojademo", "v502-01"), status, 9);

        JsonNode told = list("?kind=oms-order&pageSize=1").at("/orders/0/vtexStatus");

        assertThat(told.get("waitsFor").asString(null)).isEqualTo(waitsFor);
        assertThat(told.get("terminal").asBoolean()).isEqualTo(terminal);
        assertThat(told.get("meaning").isNull()).isEqualTo(waitsFor == null);
    }

    @ParameterizedTest
    @CsvSource({
        "'', v501-01 v500-01 1002 1001",
        "?kind=channel-order, 1002 1001",
        "?kind=oms-order, v501-01 v500-01",
        "?marketplace=feira, 1002 1001",
        "?marketplace=bazar, ''",
        "?state=parked, 1002",
        "?state=, v501-01",
        "?state=approved&kind=channel-order&marketplace=feira, 1001",
        "?pageSize=100000, v501-01 v500-01 1002 1001",
        "?pageSize=0, v501-01",
        "?pageSize=-7, v501-01",
        "?pageToken=, v501-01 v500-01 1002 1001"
    })
    void lists_what_matches_newest_first(String query, String ids) {
        assertThat(String.join(" ", ids(list(query)))).isEqualTo(ids);
    }

    @Test
    void pages_follow_one_another_to_an_empty_token() {
        List<String> seen = new ArrayList<>();
        String token = "";
        do {
            JsonNode page = list("?kind=channel-order&pageSize=1&pageToken=" + token);
            seen.addAll(ids(page));
            token = page.get("nextPageToken").asString();
        } while (!token.isEmpty());

        assertThat(seen).containsExactly("1002", "1001");
    }

    @Test
    void a_page_may_have_another_size_than_the_one_before() {
        String token = list("?pageSize=1").get("nextPageToken").asString();

        assertThat(ids(list("?pageSize=3&pageToken=" + token)))
                .containsExactly("v500-01", "1002", "1001");
    }

    @ParameterizedTest
    @CsvSource({
        "lojademo, &kind=oms-order",
        "lojademo, &state=parked",
        "lojademo, &state=",
        "lojademo, &marketplace=feira",
        "mercadinho, ''"
    })
    void a_token_of_other_arguments_is_refused(String account, String arguments) {
        String token = list("?pageSize=1").get("nextPageToken").asString();

        expectFaults(
                "/operators/v1/accounts/" + account + "/orders?pageToken=" + token + arguments,
                "pageToken is damaged or of a list with other arguments"
                        + " (expected: a list's nextPageToken)");
    }

    @Test
    void a_damaged_token_is_refused() {
        String token = list("?pageSize=1").get("nextPageToken").asString();

        for (int at = 0; at < token.length() - 1; at += 7) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String damaged = token.substring(0, at) + other + token.substring(at + 1);
            console.get(Console.ORDERS + "?pageToken=" + damaged).expectStatus().isBadRequest();
        }
        for (String strange : List.of("x", "A".repeat(5_000), "{}", token.substring(3))) {
            console.client()
                    .get()
                    .uri(Console.ORDERS + "?pageToken={token}", strange)
                    .headers(headers -> headers.setBearerAuth(Console.TOKEN))
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
        }
    }

    @Test
    void every_fault_is_named_and_no_value_repeated() {
        expectFaults(
                "/operators/v1/accounts/Loja Demo/orders"
                        + "?kind=order&marketplace=FEIRA&state=a\nb&pageSize=99999999999999999999",
                "account is malformed"
                        + " (expected: 1 to 40 lowercase letters, digits or hyphens, a letter first)",
                "kind is unknown (expected: channel-order or oms-order)",
                "marketplace is malformed"
                        + " (expected: 1 to 40 lowercase letters, digits or hyphens, a letter first)",
                "state is malformed (expected: at most 100 characters, none a control)",
                "pageSize is no number (expected: 1 to 200)");
        expectFaults(
                Console.ORDERS + "?kind=oms-order&kind=channel-order",
                "kind is given more than once");
    }

    @ParameterizedTest
    @CsvSource({
        "?state=nonsense",
        "?state=Parked",
        "?state=approved&kind=oms-order",
        "?state=ready-for-handling&kind=channel-order",
        "?state=&kind=channel-order"
    })
    void a_state_that_is_none_is_refused(String query) {
        JsonNode fault =
                Console.json(console.get(Console.ORDERS + query).expectStatus().isBadRequest())
                        .at("/errors/0");

        assertThat(fault.get("field").asString()).isEqualTo("state");
        assertThat(fault.get("description").asString()).startsWith("is unknown (expected: ");
    }

    @Test
    void a_state_that_is_none_is_answered_with_those_that_are() {
        expectFaults(
                Console.ORDERS + "?state=nonsense&kind=channel-order",
                "state is unknown (expected: received, submitted, integrated, approval-pending,"
                        + " awaiting-seller, approved, in-handling, partly-invoiced, invoiced,"
                        + " shipped, delivered, parked, cancelling, cancelled, returned, refused)");
        assertThat(
                        Console.json(
                                        console.get(Console.ORDERS + "?state=nonsense")
                                                .expectStatus()
                                                .isBadRequest())
                                .at("/errors/0/description")
                                .asString())
                .contains(
                        " approval-pending,",
                        " ready-for-handling,",
                        " canceled,",
                        " replaced,",
                        " nothing for none, or another that VTEX tells)");
    }

    @Test
    void a_status_that_vtexs_guides_do_not_name_is_one_while_an_order_has_it() {
        console.get(Console.ORDERS + "?state=brand-new").expectStatus().isBadRequest();
        console.hasOmsOrder(Console.omsOrder("lojademo", "v502-01"), "brand-new", 6);

        assertThat(ids(list("?state=brand-new"))).containsExactly("v502-01");
        console.get("/operators/v1/accounts/mercadinho/orders?state=brand-new")
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void orders_that_stand_too_long_are_listed_by_their_watchdog_and_say_so() {
        console.isOverdue(Console.omsOrder("lojademo", "v502-01"), Watchdog.HANDLING, NOON);
        console.isOverdue(Console.omsOrder("lojademo", "v503-01"), Watchdog.CANCEL, NOON);
        console.isOverdue(Console.omsOrder("lojademo", "v504-01"), Watchdog.CANCEL, null);

        assertThat(ids(list("?overdue=cancel"))).containsExactly("v503-01");
        assertThat(list("?overdue=cancel").at("/orders/0/overdue"))
                .isEqualTo(
                        Console.json(
                                """
                                {"watchdog":"cancel","since":"2026-03-02T12:00:00Z",
                                 "toldAt":"2026-03-02T12:00:00Z"}
                                """));
        assertThat(list("?state=handling&pageSize=1").at("/orders/0/overdue").isNull()).isTrue();
    }

    @Test
    void a_watchdog_that_is_none_is_refused_with_those_that_are() {
        expectFaults(
                Console.ORDERS + "?overdue=canceled",
                Stream.of(Watchdog.values())
                        .map(Watchdog::published)
                        .collect(Collectors.joining(", ", "overdue is unknown (expected: ", ")")));
    }

    @Test
    void a_page_goes_on_only_for_the_watchdog_it_was_asked_for() {
        for (int i = 0; i < 3; i++) {
            console.isOverdue(
                    Console.omsOrder("lojademo", "v60" + i + "-01"), Watchdog.CANCEL, NOON);
        }
        String token = list("?overdue=cancel&pageSize=1").get("nextPageToken").asString();

        assertThat(ids(list("?overdue=cancel&pageSize=9&pageToken=" + token))).hasSize(2);
        expectFaults(
                Console.ORDERS + "?overdue=handling&pageToken=" + token,
                "pageToken is damaged or of a list with other arguments"
                        + " (expected: a list's nextPageToken)");
    }

    @Test
    void a_parameter_that_is_none_is_refused() {
        expectFaults(
                Console.ORDERS + "?stat=parked",
                "query has a parameter that is none"
                        + " (expected: kind, marketplace, state, overdue, pageSize, pageToken)");
    }

    @Test
    void counts_the_accounts_orders() {
        assertThat(Console.json(console.get("/operators/v1/accounts/lojademo/counts")))
                .isEqualTo(
                        Console.json(
                                """
                        {"counts":[
                          {"kind":"channel-order","state":"approved","orders":1},
                          {"kind":"channel-order","state":"parked","orders":1},
                          {"kind":"oms-order","state":"","orders":1},
                          {"kind":"oms-order","state":"ready-for-handling","orders":1}]}
                        """));
    }

    @Test
    void an_unknown_account_is_one_without_orders() {
        assertThat(Console.json(console.get("/operators/v1/accounts/nobody/counts")))
                .isEqualTo(Console.json("{\"counts\":[]}"));
        assertThat(Console.json(console.get("/operators/v1/accounts/nobody/orders")))
                .isEqualTo(Console.json("{\"orders\":[],\"nextPageToken\":\"\"}"));
    }

    private JsonNode list(String query) {
        return Console.json(
                console.get(Console.ORDERS + query)
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .contentType(MediaType.APPLICATION_JSON));
    }

    private static List<String> ids(JsonNode page) {
        return page.get("orders").values().stream()
                .map(
                        order ->
                                order.get("marketplaceOrderId").isNull()
                                        ? order.get("vtexOrderId").asString()
                                        : order.get("marketplaceOrderId").asString())
                .toList();
    }

    private void expectFaults(String uri, String... faults) {
        JsonNode problem =
                Console.json(
                        console.get(uri)
                                .expectStatus()
                                .isBadRequest()
                                .expectHeader()
                                .contentType(MediaType.APPLICATION_PROBLEM_JSON));
        assertThat(problem.get("errors").values())
                .extracting(
                        fault ->
                                fault.get("field").asString()
                                        + " "
                                        + fault.get("description").asString())
                .containsExactly(faults);
    }
}
