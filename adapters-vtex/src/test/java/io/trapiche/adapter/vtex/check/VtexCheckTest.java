package io.trapiche.adapter.vtex.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.VtexStub;
import io.trapiche.adapter.vtex.VtexStub.Canned;
import io.trapiche.adapter.vtex.VtexStub.Received;
import io.trapiche.adapter.vtex.call.BreakerSettings;
import io.trapiche.adapter.vtex.call.OrdersAccess;
import io.trapiche.adapter.vtex.call.OrdersApi;
import io.trapiche.adapter.vtex.call.VtexCallSettings;
import io.trapiche.adapter.vtex.call.VtexCredentials.AuthCookie;
import io.trapiche.adapter.vtex.call.VtexCredentials.KeyPair;
import io.trapiche.adapter.vtex.check.CheckedAccount.Login;
import io.trapiche.adapter.vtex.pace.PaceSettings;
import io.trapiche.adapter.vtex.signal.SignalFilter;
import io.trapiche.application.checking.port.Finding;
import io.trapiche.application.checking.port.LiveCheck;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.sandbox.Sandbox;
import io.trapiche.sandbox.SandboxAccount;
import io.trapiche.sandbox.SandboxSettings;
import io.trapiche.testkit.checking.LiveCheckContract;
import io.trapiche.testkit.checking.SilentPort;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

class VtexCheckTest extends LiveCheckContract {

    private static final AccountName LOJA = new AccountName("lojademo");
    private static final SandboxAccount SELLER = SandboxAccount.local(LOJA.value());
    private static final Login LOGIN = login("app-token", SELLER.appToken());
    private static final Login SECOND = login("second-app-token", "revoked");
    private static final String HOOK = "https://hub.example.com/vtex/lojademo/hook";

    private static final String NO_SUCH_ORDER =
            "{\"error\": {\"code\": \"OMS007\", \"message\": \"Order Not Found\"}}";

    private final SilentPort silent = SilentPort.open();
    private final VtexStub stub = VtexStub.start();
    private final Sandbox sandbox =
            Sandbox.start(SandboxSettings.local().withPort(0).withAccounts(List.of(SELLER)));
    private final RestClient vtex = RestClient.create(sandbox.baseUri().toString());

    @AfterEach
    void close() {
        sandbox.close();
        stub.close();
        silent.close();
    }

    @Override
    protected LiveCheck atSoundSystem() {
        return atSandbox(List.of(LOGIN), "FRD");
    }

    @Override
    protected LiveCheck atNobody() {
        return at(SilentPort.closed());
    }

    @Override
    protected LiveCheck atSilence() {
        return at(silent.number());
    }

    private static LiveCheck at(int port) {
        return checkOf(
                "http://127.0.0.1:" + port + "/{account}",
                account(List.of(login("app-token", SECRET)), "FRD"));
    }

    @Override
    protected String addressSetting() {
        return "trapiche.vtex.base-url";
    }

    /** Every call but those of a look that cannot change anything. */
    @Override
    protected String stateOfSystem() {
        String log = vtex.get().uri("/control/log").retrieve().body(String.class) + "";
        assertThat(log).doesNotContain("POST", "PUT", "PATCH", "DELETE", "read-feed\"");
        return Objects.requireNonNull(
                vtex.get().uri("/control/journal").retrieve().body(String.class));
    }

    @Test
    void a_good_key_is_told_with_what_it_may_read() {
        assertThat(atSoundSystem().look())
                .extracting(Finding::sentence)
                .containsExactly(
                        "deliveries of account lojademo are told to VTEX, and read there, without an offset: in UTC; for a store elsewhere set trapiche.vtex.accounts.lojademo.time-zone",
                        "account lojademo has no feed yet; the start configures it",
                        "account lojademo has no hook yet; the start sets it up",
                        "account lojademo with app-token is accepted, and may read orders, changes of orders, the feed's configuration, the hook's configuration, lists of orders, affiliates",
                        "whether the keys may place, approve, handle, invoice, track, change and cancel orders no GET tells: compare their roles with docs/checking.md");
    }

    @Test
    void the_zone_of_times_without_an_offset_is_told_once() {
        CheckedAccount account =
                account(
                        ZoneId.of("America/Sao_Paulo"),
                        OrdersAccess.OMS,
                        List.of(LOGIN, login("second-app-token", SELLER.appToken())),
                        SignalFilter.byDefault());

        assertThat(checkOf(sandbox.baseUri() + "/{account}", account).look())
                .filteredOn(finding -> finding.sentence().startsWith("deliveries"))
                .containsExactly(
                        Finding.sound(
                                "deliveries of account lojademo are told to VTEX, and read there, without an offset: in America/Sao_Paulo"));
    }

    @Test
    void each_credential_is_tried_by_itself() {
        assertThat(wrong(atSandbox(List.of(LOGIN, SECOND), "FRD")))
                .containsExactly(
                        "VTEX does not know account lojademo with second-app-token (expected: credentials of this account that are neither revoked nor run out): mend second-app-token");
        assertThat(
                        wrong(
                                atSandbox(
                                        List.of(
                                                new Login(
                                                        "auth-cookie",
                                                        new AuthCookie("local-cookie-lojademo"))),
                                        "FRD")))
                .isEmpty();
    }

    @Test
    void a_key_that_vtex_does_not_know_is_asked_for_nothing_more() {
        assertThat(atSandbox(List.of(SECOND), "FRD").look())
                .filteredOn(Finding::isWrong)
                .hasSize(1);
    }

    @Test
    void an_account_that_vtex_does_not_have_is_accepted_by_nobody() {
        String elsewhere = sandbox.baseUri() + "/no-{account}";

        assertThat(checkOf(elsewhere, account(List.of(LOGIN, SECOND), "FRD")).look())
                .extracting(Finding::sentence)
                .containsExactly(
                        "VTEX has no account lojademo (expected: the account's name as VTEX writes it): mend the name below trapiche.accounts and trapiche.vtex.accounts",
                        "whether the keys may place, approve, handle, invoice, track, change and cancel orders no GET tells: compare their roles with docs/checking.md");
    }

    @Test
    void a_route_that_the_key_may_not_call_is_told_with_the_resource() {
        control("/credentials", "{\"forbidden\": [\"oms\", \"get-feed-config\"]}");

        assertThat(wrong(atSoundSystem()))
                .containsExactly(
                        "account lojademo with app-token may not call GET /api/oms/pvt/orders/{orderId} (expected: a role with the resource OMS: View order): give the key such a role in VTEX's Admin",
                        "account lojademo with app-token may not call GET /api/order-system/orders/{orderId}/changes (expected: a role with the resource Checkout: Orders Full Access): give the key such a role in VTEX's Admin",
                        "account lojademo with app-token may not call GET /api/order-system/orders/{orderId}/changes/{changeId} (expected: a role with the resource Checkout: Orders Full Access): give the key such a role in VTEX's Admin",
                        "account lojademo with app-token may not call GET /api/orders/feed/config (expected: a role with the resource OMS: Feed v3 and Hook Admin): give the key such a role in VTEX's Admin",
                        "account lojademo with app-token may not call GET /api/oms/pvt/orders (expected: a role with the resource OMS: List Orders): give the key such a role in VTEX's Admin");
    }

    @Test
    void an_account_of_the_pii_data_architecture_is_looked_at_by_its_own_routes() {
        control("/settings", "{\"pii\": true}");
        OrdersAccess access = new OrdersAccess(OrdersApi.PII, "order integration");
        LiveCheck check =
                checkOf(sandbox.baseUri() + "/{account}", account(access, List.of(LOGIN), "FRD"));

        assertThat(wrong(check)).isEmpty();
        assertThat(vtex.get().uri("/control/log").retrieve().body(String.class) + "")
                .contains("get-order-pii", "list-orders-pii")
                .doesNotContain("\"get-order\"", "\"list-orders\"", "order integration");
        assertThat(wrong(atSoundSystem()))
                .allSatisfy(sentence -> assertThat(sentence).contains("OMS: "))
                .hasSize(2);

        control("/credentials", "{\"forbidden\": [\"get-order-pii\", \"list-orders-pii\"]}");
        assertThat(wrong(check))
                .containsExactly(
                        "account lojademo with app-token may not call GET /api/orders/pvt/document/{orderId} (expected: a role with the resource OMS: View order): give the key such a role in VTEX's Admin",
                        "account lojademo with app-token may not call POST /api/orders/extendsearch/orders (expected: a role with the resource OMS: List Orders): give the key such a role in VTEX's Admin");
    }

    @Test
    void a_key_that_may_not_read_affiliates_is_as_good() {
        control("/credentials", "{\"forbidden\": [\"get-affiliate\"]}");

        assertThat(atSandbox(List.of(LOGIN), "FRD", "BZR").look())
                .noneMatch(Finding::isWrong)
                .extracting(Finding::sentence)
                .filteredOn(sentence -> sentence.contains("may not read affiliates"))
                .hasSize(1);
    }

    @Test
    void an_affiliate_that_vtex_does_not_know_is_told() {
        assertThat(wrong(atSandbox(List.of(LOGIN), "XYZ")))
                .singleElement()
                .asString()
                .endsWith("mend trapiche.accounts.lojademo.marketplaces");
    }

    @Test
    void a_feed_that_leaves_statuses_out_is_told() {
        configureFeed("{\"filter\": {\"type\": \"FromWorkflow\", \"status\": [\"invoiced\"]}}");
        assertThat(wrongWithAll()).singleElement().asString().startsWith("the feed of account");

        configureFeed("{}");
        assertThat(wrongWithAll()).isEmpty();
    }

    private List<String> wrongWithAll() {
        return wrong(atSandbox(List.of(LOGIN), "FRD"));
    }

    @Test
    void without_credentials_an_account_is_named_and_not_called() {
        assertThat(atSandbox(List.of(), "FRD").look())
                .containsExactly(
                        Finding.unknown(
                                "account lojademo is not looked at: it has no credentials (trapiche.vtex.accounts.lojademo.app-key)"));
    }

    @Test
    void a_pause_that_vtex_asks_for_is_kept() {
        stub.answerNext(
                Canned.of(404, NO_SUCH_ORDER), Canned.of(429, "").header("Retry-After", "60"));

        List<Finding> findings = checkOf(stub.baseUrl(), account(List.of(LOGIN), "FRD")).look();

        assertThat(findings).noneMatch(Finding::isWrong).hasSize(4);
        assertThat(findings).noneMatch(finding -> finding.sentence().contains("404"));
        assertThat(stub.received()).hasSize(2);
    }

    @Test
    void what_is_not_found_in_another_form_than_vtexs_proves_nothing() {
        String other = "{\"status\": 404, \"error\": \"Not Found\"}";
        stub.answerNext(
                Canned.of(404, other),
                Canned.of(404, other),
                Canned.of(404, ""),
                Canned.of(404, other),
                Canned.of(404, other),
                Canned.of(404, other),
                Canned.of(404, other));

        assertThat(checkOf(stub.baseUrl(), account(List.of(LOGIN), "FRD")).look())
                .filteredOn(finding -> finding.sentence().startsWith("account"))
                .hasSize(7)
                .allSatisfy(
                        finding ->
                                assertThat(finding.sentence())
                                        .contains("not seen on GET", "trapiche.vtex.base-url"));
    }

    @Test
    void a_key_that_is_let_in_and_denied_on_a_later_route_lacks_a_right() {
        stub.answerNext(Canned.of(404, NO_SUCH_ORDER), Canned.of(401, "{}"));

        List<Finding> findings = checkOf(stub.baseUrl(), account(List.of(LOGIN), "FRD")).look();

        assertThat(findings)
                .extracting(Finding::sentence)
                .containsExactly(
                        "deliveries of account lojademo are told to VTEX, and read there, without an offset: in UTC; for a store elsewhere set trapiche.vtex.accounts.lojademo.time-zone",
                        "account lojademo with app-token may not call GET /api/order-system/orders/{orderId}/changes (expected: a role with the resource Checkout: Orders Full Access): give the key such a role in VTEX's Admin",
                        "account lojademo with app-token is accepted, and may read orders",
                        "whether the keys may place, approve, handle, invoice, track, change and cancel orders no GET tells: compare their roles with docs/checking.md");
        assertThat(stub.received()).hasSize(2);
    }

    @Test
    void changes_are_asked_for_with_the_account_as_vtex_declares_it() {
        stub.answerNext(
                Canned.of(404, NO_SUCH_ORDER),
                Canned.of(404, NO_SUCH_ORDER),
                Canned.of(404, NO_SUCH_ORDER));

        var _ = checkOf(stub.baseUrl(), account(List.of(LOGIN), "FRD")).look();

        assertThat(stub.received())
                .filteredOn(request -> request.path().contains("/changes"))
                .extracting(Received::query)
                .containsExactly("an=lojademo", "an=lojademo");
    }

    @Test
    void a_page_of_something_in_front_of_vtex_proves_nothing() {
        stub.answerNext(
                Canned.of(200, "<html>"), Canned.of(200, "<html>"), Canned.of(200, "<html>"));

        assertThat(checkOf(stub.baseUrl(), account(List.of(LOGIN), "FRD")).look())
                .extracting(Finding::sentence)
                .contains(
                        "account lojademo with app-token is not seen on GET /api/oms/pvt/orders/{orderId}: VTEX answers 200");
    }

    @Test
    void a_filter_by_expression_is_tested_by_vtex() {
        assertThat(filterFindings("salesChannel = \"2\""))
                .containsExactly(Finding.sound("VTEX's test takes the filter of account lojademo"));
    }

    @Test
    void what_may_come_out_otherwise_here_is_told() {
        assertThat(filterFindings("$count(items) > 1"))
                .extracting(Finding::sentence)
                .containsExactly(
                        "VTEX's test takes the filter of account lojademo",
                        "a trial of the filter of account lojademo by this service says less than VTEX's: $count takes null for nothing here, and counts it there");
        assertThat(filterFindings("$contains(orderId, /^FRD/)")).hasSize(2);
    }

    @Test
    void a_filter_that_vtex_does_not_take_is_wrong() {
        stub.answerNext(
                Canned.of(404, NO_SUCH_ORDER),
                Canned.of(404, NO_SUCH_ORDER),
                Canned.of(404, NO_SUCH_ORDER),
                Canned.of(404, NO_SUCH_ORDER),
                Canned.of(404, NO_SUCH_ORDER),
                Canned.of(400, "{}"));

        assertThat(wrong(checkOf(stub.baseUrl(), filtered("value > 1"))))
                .contains(
                        "the filter of account lojademo is not taken: VTEX's test answers 400 (expected: JSONata over the order's document): mend trapiche.vtex.accounts.lojademo.filter.expression");
    }

    @Test
    void a_key_that_may_not_test_filters_is_as_good() {
        control("/credentials", "{\"forbidden\": [\"test-expression\"]}");

        assertThat(wrong(checkOf(sandbox.baseUri() + "/{account}", filtered("value > 1"))))
                .isEmpty();
    }

    private List<Finding> filterFindings(String expression) {
        return checkOf(sandbox.baseUri() + "/{account}", filtered(expression)).look().stream()
                .filter(finding -> finding.sentence().contains("the filter of account"))
                .toList();
    }

    private static CheckedAccount filtered(String expression) {
        return account(List.of(LOGIN), new SignalFilter.FromOrders(expression, true), "FRD");
    }

    private void configureFeed(String body) {
        vtex.post()
                .uri("/lojademo/api/orders/feed/config")
                .header("X-VTEX-API-AppKey", SELLER.appKey())
                .header("X-VTEX-API-AppToken", SELLER.appToken())
                .accept(MediaType.APPLICATION_JSON)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    private void control(String path, String body) {
        vtex.put()
                .uri("/control/lojademo" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    private LiveCheck atSandbox(List<Login> logins, String... affiliates) {
        return checkOf(sandbox.baseUri() + "/{account}", account(logins, affiliates));
    }

    private static Login login(String setting, String token) {
        return new Login(setting, new KeyPair(SELLER.appKey(), token));
    }

    private static CheckedAccount account(List<Login> logins, String... affiliates) {
        return account(OrdersAccess.OMS, logins, SignalFilter.byDefault(), affiliates);
    }

    private static CheckedAccount account(
            List<Login> logins, SignalFilter filter, String... affiliates) {
        return account(OrdersAccess.OMS, logins, filter, affiliates);
    }

    private static CheckedAccount account(
            OrdersAccess access, List<Login> logins, String... affiliates) {
        return account(access, logins, SignalFilter.byDefault(), affiliates);
    }

    private static CheckedAccount account(
            OrdersAccess access, List<Login> logins, SignalFilter filter, String... affiliates) {
        return account(ZoneOffset.UTC, access, logins, filter, affiliates);
    }

    private static CheckedAccount account(
            ZoneId zone,
            OrdersAccess access,
            List<Login> logins,
            SignalFilter filter,
            String... affiliates) {
        return new CheckedAccount(
                LOJA,
                logins,
                "trapiche.vtex.accounts.lojademo.app-key",
                access,
                zone,
                filter,
                HOOK,
                Set.copyOf(List.of(affiliates).stream().map(AffiliateId::new).toList()));
    }

    private static LiveCheck checkOf(String baseUrl, CheckedAccount account) {
        return new VtexCheck(
                new VtexCallSettings(
                        baseUrl,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30),
                        4,
                        Duration.ofMillis(500),
                        new PaceSettings(6000, 1200, 5),
                        Duration.ofMinutes(1),
                        new BreakerSettings(
                                20, 5, 50, Duration.ofSeconds(5), Duration.ofMinutes(2)),
                        Duration.ofMinutes(5)),
                List.of(account));
    }

    private static List<String> wrong(LiveCheck check) {
        return check.look().stream().filter(Finding::isWrong).map(Finding::sentence).toList();
    }
}
