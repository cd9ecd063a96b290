package io.trapiche.adapter.console;

import static io.trapiche.adapter.console.browser.Tab.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.console.browser.Chromium;
import io.trapiche.adapter.console.browser.Tab;
import io.trapiche.application.log.IntegrationLogProjection;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.view.port.OrderView.Progress;
import io.trapiche.application.vtex.port.VtexAccountHealth.State;
import io.trapiche.application.vtex.port.VtexAccountNeeds.MissingSetting;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.channel.ChannelOrderState.Refused;
import io.trapiche.domain.channel.ProcessingResult.Cause;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderRecorded;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.shared.SkuId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator sees and does on the page, in a real browser. */
@SuppressWarnings("NullAway.Init")
final class OperatorsPageTest {

    private static final StreamId PARKED = Console.channelOrder("lojademo", "1001");
    private static final String OF_PARKED = "#account=lojademo&kind=channel-order&state=parked";
    private static final String OPENED = OF_PARKED + "&order=channel-orders%2Ffeira%2F1001";
    private static final String MARKUP = "<img src=x onerror=document.title='taken'>";

    private static Chromium chromium;

    private final Console console = new Console();
    private ConsoleServer server;
    private Tab tab;

    @BeforeAll
    static void browser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void noBrowser() {
        chromium.close();
    }

    @BeforeEach
    void page() {
        console.parks("EOI005");
        parked(PARKED, "EOI005", 3);
        console.log.record(
                PARKED,
                Console.NOON,
                new OrderParked(
                        "EOI005",
                        "cause",
                        List.of(new Cause("Checkout", "CHK0091", MARKUP)),
                        Console.NOON));
        new IntegrationLogProjection(console.integrationLog)
                .consume(console.log.ofStream(PARKED, 0, 1));
        parked(Console.channelOrder("lojademo", "1002"), "EOI002", 2);
        console.hasChannelOrder(
                Console.channelOrder("lojademo", "1003"), Progress.in("approved"), 1);
        console.hasOmsOrder(Console.omsOrder("lojademo", "FRD-2001"), "handling", 0);
        server = ConsoleServer.of(console);
        tab = chromium.open(server.address());
    }

    @AfterEach
    void nothing_went_wrong_in_the_page() {
        List<String> complaints = tab.complaints();
        tab.close();
        server.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void an_operator_signs_in_and_names_an_account() {
        tab.shows("#token-form", "Operator's token");
        assertThat(tab.isShown("#account-form")).isFalse();

        signIn();
        tab.shows("#welcome", "Name a seller account");
        tab.type("#account", "lojademo");
        tab.click("#account-form button");

        tab.shows("#orders", "1003");
        assertThat(tab.texts("#orders th")).containsExactly("1001", "1002", "1003", "FRD-2001");
        assertThat(tab.texts("#counts a"))
                .containsExactly("all3", "approved1", "parked2", "all1", "handling1");
        tab.shows("#status", "4 orders shown");
    }

    @Test
    void what_keeps_orders_from_going_on_is_named_before_any_account_is() {
        console.lacking
                .ofAccounts()
                .put("outra", List.of(new MissingSetting("trapiche.vtex.x", MARKUP)));
        console.takesCalls("lojademo", State.HELD, Console.NOON.plusSeconds(60));
        assertThat(tab.isShown("#attention")).isFalse();

        signIn();

        tab.shows("#lacking-settings", "account outra lacks trapiche.vtex.x: " + MARKUP);
        tab.shows("#uncalled-accounts", "account lojademo: VTEX is not called, as VTEX knows none");
        tab.shows("#uncalled-accounts", "tried again at");
        assertThat(tab.texts("#attention a")).isEmpty();

        tab.click("#sign-out");
        await().until(() -> tab.texts("#attention li").isEmpty());
        assertThat(tab.isShown("#attention")).isFalse();
    }

    @Test
    void nothing_is_named_any_more_once_nothing_keeps_orders() {
        console.takesCalls("lojademo", State.BREAKER_OPEN, null);
        go("#account=lojademo");
        tab.shows("#uncalled-accounts", "VTEX failed too often");
        console.vtexAccounts.clear();

        tab.click("#refresh");

        await().until(() -> !tab.isShown("#attention"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11050 | BRL | 110.50",
                "117980 | CLP | 117980",
                "5482000 | COP | 54820.00",
                "199900 | HUF | 1999.00",
                "1250 | KWD | 1.250",
            })
    void amounts_have_the_digits_of_iso_4217(long minorUnits, String currency, String shown) {
        Object text =
                tab.evaluate(
                        "import('/console/elements.js').then(elements => elements.money("
                                + "{minorUnits: %d, currency: '%s'}))"
                                        .formatted(minorUnits, currency));

        assertThat(String.valueOf(text).replaceAll("[^0-9.]", "")).isEqualTo(shown);
    }

    @Test
    void a_token_that_is_not_the_operators_is_told_and_forgotten() {
        tab.go("#account=lojademo");
        tab.type("#token", "another");
        tab.click("#token-form button");

        tab.shows("#message", "The token was not accepted.");
        assertThat(tab.isShown("#token-form")).isTrue();
        assertThat(tab.isShown("#workspace")).isFalse();
        assertThat(kept()).doesNotContain("another");
    }

    @Test
    void a_token_that_lapses_while_an_order_is_open_is_asked_for_again() {
        openParked();
        why();
        tab.evaluate("sessionStorage.setItem('trapiche.token', 'lapsed')");
        tab.click("button[value=release]");

        tab.shows("#message", "The token was not accepted.");
        assertThat(tab.isShown("#token-form")).isTrue();
        assertThat(state()).isInstanceOf(Parked.class);
    }

    @Test
    void who_leaves_has_everything_forgotten() {
        openParked();
        tab.click("#sign-out");

        tab.shows("#token-form", "Operator's token");
        assertThat(tab.isShown("#workspace")).isFalse();
        assertThat(kept()).isEqualTo("{}|{}|");
    }

    @Test
    void parked_orders_are_filtered_by_who_acts_and_by_code() {
        go(OF_PARKED);
        tab.shows("#orders-title", "Marketplace orders: parked");
        assertThat(tab.texts("#orders th")).containsExactly("1001", "1002");
        assertThat(tab.texts("#orders td:nth-child(3)"))
                .containsExactly("EOI005 marketplace", "EOI002 seller");

        tab.select("#owner", "seller");
        await().until(() -> tab.texts("#orders th").equals(List.of("1002")));
        tab.select("#owner", "");
        await().until(() -> tab.texts("#orders th").size() == 2);
        tab.type("#code", "EOI005");
        tab.click("#parked-filter button");
        await().until(() -> tab.texts("#orders th").equals(List.of("1001")));
    }

    @Test
    void states_are_links_and_the_one_that_is_shown_is_marked() {
        go("#account=lojademo");
        tab.click("#counts a[href*=approved]");

        await().until(() -> tab.texts("#orders th").equals(List.of("1003")));
        tab.shows("#counts [aria-current]", "approved");
        assertThat(tab.texts("#counts [aria-current]")).hasSize(1);
    }

    @Test
    void a_long_list_goes_on_where_it_ended() {
        for (int i = 0; i < 60; i++) {
            console.hasOmsOrder(Console.omsOrder("longa", "FRD-" + (3000 + i)), "handling", i);
        }
        go("#account=longa");
        tab.shows("#status", "50 orders shown");
        tab.click("#more");

        tab.shows("#status", "60 orders shown");
        assertThat(tab.isShown("#more")).isFalse();
        assertThat(tab.texts("#orders th")).doesNotHaveDuplicates().hasSize(60);
        assertThat(tab.evaluate("document.activeElement.textContent")).isEqualTo("FRD-3009");
    }

    @Test
    void an_opened_order_tells_its_history_its_log_and_why_it_stands_still() {
        openParked();

        tab.shows("#order-title", "Order 1001");
        tab.shows("#problem-cause", "EOI005: VTEX found fields invalid");
        tab.shows("#problem-facts", "correct the fields that the causes name");
        tab.shows("#causes", "Checkout · CHK0091 · " + MARKUP);
        tab.shows("#history", "0 · channel-order.parked");
        tab.shows("#log", "the order stands still");
        assertThat(tab.evaluate("document.title")).isEqualTo("lojademo – Trapiche console");
    }

    @Test
    void an_order_of_the_shop_has_nothing_to_intervene_in_and_is_closed_again() {
        go("#account=lojademo");
        tab.click("#orders a[href*=FRD-2001]");
        tab.shows("#order-title", "Order FRD-2001");
        tab.shows("#order-facts", "own shop");
        assertThat(tab.isShown("#problem")).isFalse();

        tab.click("#close");
        await().until(() -> !tab.isShown("#order"));
    }

    @Test
    void an_order_in_vtex_shows_what_it_is_made_of() {
        console.log.record(
                Console.omsOrder("lojademo", "FRD-2001"),
                Console.NOON,
                AnyValue.of(OmsOrderRecorded.class));
        go("#account=lojademo");
        tab.click("#orders a[href*=FRD-2001]");
        tab.shows("#order-title", "Order FRD-2001");

        await().until(() -> tab.texts("#lines tr").size() == 2);
        tab.shows("#order-facts", "Waits for");
        assertThat(tab.texts("#order-facts .stages li")).hasSize(5);
        assertThat(tab.texts("#order-facts .stages li[aria-current=step]")).hasSize(1);
        assertThat(tab.texts("#lines td:nth-child(3)")).containsExactly("item, reduced", "service");
        assertThat(tab.texts("#lines td:nth-child(4)")).containsExactly("2 of 3 × 0.3 kg", "1");
        tab.shows("#totals", "Packaging");
        tab.shows("#totals", "Discount of the freight");
        tab.shows("#totals", "Difference");
        tab.shows("#changes", "1 removed");
        tab.shows("#payments", "Pix");

        tab.click("#close");
        tab.click("#orders a[href*='1003']");
        tab.shows("#order-title", "Order 1003");
        assertThat(tab.isShown("#content-panel")).isFalse();
    }

    @Test
    void what_may_be_corrected_is_offered_with_what_it_is_now() {
        openParked();
        tab.click("#add-correction");
        await().until(() -> !tab.texts("#fields option").isEmpty());

        assertThat(tab.texts("#fields option[value='lines[0].sku']")).containsExactly("1");
        assertThat(tab.texts("#fields option[value='customer.email']"))
                .containsExactly("personal, not shown");
        tab.type("[aria-label='Field 1']", "lines[0].sku");
        assertThat(tab.attributes("[aria-label='Value 1']", "placeholder"))
                .containsExactly("now 1");
    }

    @Test
    void no_two_rows_have_the_same_label() {
        openParked();
        for (int i = 0; i < 2; i++) {
            tab.click("#add-correction");
        }
        tab.type("[aria-label='Field 2']", "note");
        tab.click("[aria-label='Remove field 1']");
        tab.click("#add-correction");

        assertThat(tab.attributes("#corrections input, #corrections button", "aria-label"))
                .containsExactly(
                        "Field 1",
                        "Value 1",
                        "Remove field 1",
                        "Field 2",
                        "Value 2",
                        "Remove field 2");
        assertThat(tab.value(".field")).isEqualTo("note");
    }

    @Test
    void fields_are_corrected_and_nothing_personal_is_kept() {
        openParked();
        correction(1, "lines[0].sku", "311");
        correction(2, "customer.email", "maria@example.com");
        why();
        tab.click("button[value=correct]");

        tab.shows("#status", "is received now");
        Received received = (Received) state();
        assertThat(received.placement().content().lines())
                .extracting(OrderLine::sku)
                .containsExactly(new SkuId("311"));
        assertThat(tab.isShown("#problem")).isFalse();
        assertThat(kept() + tab.evaluate("location.href")).doesNotContain("maria", "311", "looked");
    }

    @Test
    void every_fault_of_a_correction_is_told_and_what_was_written_stays() {
        openParked();
        correction(1, "customer.email", "nobody");
        correction(2, "lines[0].quantity", "none");
        why();
        tab.click("button[value=correct]");

        tab.shows("#outcome", "customer.email");
        tab.shows("#outcome", "lines[0].quantity");
        assertThat(tab.text("#outcome")).doesNotContain("nobody");
        assertThat(tab.value(".value")).isEqualTo("nobody");
        assertThat(tab.isEnabled("button[value=correct]")).isTrue();
        assertThat(state()).isInstanceOf(Parked.class);
    }

    @Test
    void corrections_are_not_dropped_by_another_action() {
        openParked();
        correction(1, "note", "ring twice");
        why();
        tab.click("button[value=release]");

        tab.shows("#outcome", "Send the corrections, or remove them first.");
        assertThat(state()).isInstanceOf(Parked.class);
    }

    @Test
    void what_was_done_is_still_told_when_the_lists_have_followed() {
        openParked();
        why();
        console.views.clear();
        console.hasChannelOrder(PARKED, Progress.in("received"), 3);
        parked(Console.channelOrder("lojademo", "1002"), "EOI002", 2);
        tab.click("button[value=release]");
        await().until(() -> tab.texts("#orders th").equals(List.of("1002")));
        tab.shows("#order-facts", "received");
        assertThat(state()).isInstanceOf(Received.class);

        tab.shows("#status", "is received now");
        tab.click("#refresh");
        tab.shows("#status", "1 orders shown");
    }

    @Test
    void giving_up_is_asked_for_twice() {
        openParked();
        why();
        tab.click("button[value=give-up]");
        assertThat(tab.confirms(false)).contains("never be placed in VTEX");
        assertThat(state()).isInstanceOf(Parked.class);

        tab.click("button[value=give-up]");
        assertThat(tab.confirms(true)).contains("never be placed in VTEX");
        tab.shows("#status", "is refused now");
        assertThat(state()).isInstanceOf(Refused.class);
    }

    @Test
    void an_order_that_somebody_else_released_is_told() {
        openParked();
        why();
        console.post(
                        "/operators/v1/accounts/lojademo/channel-orders/feira/1001/release",
                        "{\"by\":\"joana\",\"reason\":\"quicker\"}")
                .expectStatus()
                .isOk();
        tab.click("button[value=release]");

        tab.shows("#outcome", "The order is not parked any more.");
    }

    @Test
    void an_action_needs_a_name_and_a_reason() {
        openParked();
        tab.click("button[value=release]");

        assertThat(tab.evaluate("document.querySelector('#intervention').checkValidity()"))
                .isEqualTo(false);
        assertThat(state()).isInstanceOf(Parked.class);
    }

    @Test
    void an_order_that_is_not_there_is_an_error_and_a_link_from_anywhere_asks_for_nothing_else() {
        go("#account=lojademo&order=channel-orders%2Ffeira%2F9999");
        tab.shows("#message", "Not Found (404)");
        assertThat(tab.isShown("#order")).isFalse();

        go("#account=..%2Fcodes&order=..%2F..");
        tab.shows("#welcome", "Name a seller account");
    }

    @Test
    void what_goes_wrong_in_the_page_is_heard_of() {
        List<String> heard = new ArrayList<>();
        tab.evaluate("setTimeout(() => { throw new Error('planted'); })");
        tab.evaluate("new Image().src = 'http://127.0.0.1:1/foreign.png'");

        await().untilAsserted(
                        () -> {
                            heard.addAll(tab.complaints());
                            assertThat(heard.toString())
                                    .contains("planted", "Content Security Policy");
                        });
    }

    private void signIn() {
        tab.type("#token", Console.TOKEN);
        tab.click("#token-form button");
    }

    private void go(String hash) {
        tab.go(hash);
        if (tab.isShown("#token-form")) {
            signIn();
        }
    }

    private void openParked() {
        go(OPENED);
        tab.shows("#problem-cause", "EOI005");
    }

    private void correction(int number, String field, String value) {
        tab.click("#add-correction");
        tab.type("[aria-label='Field %d']".formatted(number), field);
        tab.type("[aria-label='Value %d']".formatted(number), value);
    }

    private void why() {
        tab.type("#by", "maria");
        tab.type("#reason", "looked");
    }

    /** Everything that the browser keeps for the page. */
    private String kept() {
        return String.valueOf(
                tab.evaluate(
                        "JSON.stringify(sessionStorage) + '|' + JSON.stringify(localStorage) + '|' + document.cookie"));
    }

    private ChannelOrderState state() {
        return console.orders.load(PARKED);
    }

    private void parked(StreamId stream, String code, int minute) {
        console.hasChannelOrder(
                stream, new Progress("received", false, true, code, 0, false), minute);
    }
}
