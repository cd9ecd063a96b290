package io.trapiche.adapter.vtex.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.inbound.CallbackSecrets;
import io.trapiche.adapter.vtex.inbound.RecordingInbox;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.seller.port.SellerAccounts;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.seller.SellerAccountState.Registered;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

final class ProcessingResultControllerTest {

    private static final AccountName ACCOUNT = new AccountName("lojademo");
    private static final MarketplaceId MARKETPLACE = new MarketplaceId("feira");
    private static final String SECRET = "secret-of-lojademo";
    private static final String ROUTE = "/order-integration/notification/processing-result";
    private static final String GOOD = "/vtex/lojademo/feira/" + SECRET + ROUTE;
    private static final String BODY =
            """
            {"marketplaceOrderId":"1001","accountName":"lojademo","code":"SOI001",
             "flow":"PlaceOrder","success":true,"operationId":"op-1","errors":null,
             "fields":{"mainOrderId":"FRD-1001","franchiseOrderId":null},"message":"ok"}
            """;

    private final RecordingInbox inbox = new RecordingInbox();

    @Test
    void a_result_is_stored_and_answered_as_the_settings_say() {
        post(GOOD + "?an=lojademo", BODY).expectStatus().isEqualTo(202).expectBody().isEmpty();

        InboxItem item = received();
        assertThat(item.source()).isEqualTo(InboxItem.Source.PROCESSING_RESULT);
        assertThat(item.account()).isEqualTo(ACCOUNT);
        assertThat(item.subject())
                .isEqualTo(
                        StreamId.of(
                                new ChannelOrderKey(
                                        ACCOUNT, MARKETPLACE, new MarketplaceOrderId("1001"))));
        assertThat(item.body()).isEqualTo(BODY);
        assertThat(item.fault()).isNull();
    }

    @Test
    void repeats_have_the_same_key_and_others_have_not() {
        post(GOOD, BODY);
        post(GOOD, BODY.replace("\"ok\"", "\"other words\""));
        post(GOOD, BODY.replace("op-1", "op-2"));
        post(GOOD, BODY.replace("SOI001", "SOI002"));
        post(GOOD, BODY.replace("PlaceOrder", "ApproveOrder"));
        post(GOOD, BODY.replace("1001", "1002"));

        List<String> keys = inbox.received().stream().map(InboxItem::dedupeKey).toList();
        assertThat(keys.get(1)).isEqualTo(keys.getFirst());
        assertThat(keys.subList(1, 6)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/vtex/lojademo/feira/wrong" + ROUTE,
                "/vtex/lojademo/feira/secret-of-mercadinho" + ROUTE,
                "/vtex/nobody/feira/" + SECRET + ROUTE,
                "/vtex/LOJADEMO/feira/" + SECRET + ROUTE,
                "/vtex/lojademo/bazar/" + SECRET + ROUTE,
                "/vtex/mercadinho/feira/secret-of-mercadinho" + ROUTE
            })
    void a_wrong_path_is_one_that_does_not_exist(String path) {
        String problem =
                post(path, BODY)
                        .expectStatus()
                        .isNotFound()
                        .expectHeader()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();

        assertThat(problem)
                .isEqualTo(
                        "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,"
                                + "\"errors\":[]}");
        assertThat(inbox.received()).isEmpty();
    }

    @Test
    void a_broken_result_is_stored_and_every_fault_is_named() {
        String problem =
                post(
                                GOOD + "?an=mercadinho",
                                "{\"accountName\":\"Outra\",\"fields\":{\"mainOrderId\":\"/\"}}")
                        .expectStatus()
                        .isBadRequest()
                        .expectHeader()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();

        assertThat(VtexJson.read(String.valueOf(problem)).orElseThrow().field("errors").elements())
                .extracting(error -> error.field("field").text())
                .containsExactly(
                        "an", "accountName", "marketplaceOrderId", "code", "fields.mainOrderId");
        assertThat(problem).doesNotContain("Outra", "mercadinho", SECRET);
        assertThat(received().subject()).isNull();
        assertThat(received().fault()).contains("marketplaceOrderId is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"code\":", "<xml/>", "a\u0000b"})
    void what_is_no_json_object_is_stored_and_refused(String body) {
        post(GOOD, body).expectStatus().isBadRequest();

        assertThat(received().fault()).isEqualTo("body is not a JSON object");
        assertThat(received().body()).doesNotContain("\u0000");
    }

    @Test
    void a_body_that_is_too_large_is_not_stored() {
        post(GOOD, "x".repeat(64 * 1024 + 1)).expectStatus().isEqualTo(413);

        assertThat(inbox.received()).isEmpty();
    }

    @Test
    void a_body_that_nobody_would_buffer_is_answered_in_the_same_form() {
        String problem =
                post(GOOD, "x".repeat(1024 * 1024))
                        .expectStatus()
                        .isEqualTo(413)
                        .expectHeader()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();

        assertThat(problem).doesNotContain(SECRET);
    }

    @Test
    void a_result_that_cannot_be_stored_is_not_acknowledged() {
        inbox.breakDown();

        post(GOOD, BODY)
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void a_result_of_an_account_that_cannot_be_looked_up_is_not_acknowledged() {
        SellerAccounts down =
                _ -> {
                    throw new StorageUnavailable("down", new IllegalStateException("down"));
                };

        post(client(down), GOOD, BODY).expectStatus().isEqualTo(503);
    }

    private InboxItem received() {
        assertThat(inbox.received()).hasSize(1);
        return inbox.received().getFirst();
    }

    private ResponseSpec post(String path, String body) {
        return post(client(ProcessingResultControllerTest::seller), path, body);
    }

    private static ResponseSpec post(WebTestClient client, String path, String body) {
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient client(SellerAccounts sellers) {
        CallbackSecrets secrets =
                new CallbackSecrets(account -> Optional.ofNullable(secret(account.value())));
        return WebTestClient.bindToController(
                        new ProcessingResultController(secrets, sellers, inbox, 202))
                .build();
    }

    private static @Nullable String secret(String account) {
        return Map.of("lojademo", SECRET, "mercadinho", "secret-of-mercadinho").get(account);
    }

    private static Optional<Registered> seller(AccountName account) {
        return account.equals(ACCOUNT)
                ? Optional.of(
                        new Registered(
                                ACCOUNT,
                                Currency.getInstance("BRL"),
                                Map.of(MARKETPLACE, new AffiliateId("FRD")),
                                false,
                                false))
                : Optional.empty();
    }
}
