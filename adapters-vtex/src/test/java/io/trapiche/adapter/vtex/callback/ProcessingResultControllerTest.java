package io.trapiche.adapter.vtex.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.address.AddressBook;
import io.trapiche.adapter.vtex.inbound.RecordingInbox;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.adapter.vtex.orderintegration.VtexProcessingResultReader;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.seller.port.SellerAccounts;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.Claim;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.channel.ProcessingResult.Cause;
import io.trapiche.domain.channel.ProcessingResult.Flow;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Parsed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

final class ProcessingResultControllerTest {

    private static final AccountName ACCOUNT = new AccountName("lojademo");
    private static final MarketplaceId MARKETPLACE = new MarketplaceId("feira");
    private static final String ROUTE = "/order-integration/notification/processing-result";
    private static final String GOOD = AddressBook.path("1001") + ROUTE;
    private static final String HASH = GOOD.split("/", -1)[7];
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
        assertThat(item.fault()).isNull();
    }

    @Test
    void nothing_is_stored_but_what_the_result_says() {
        post(
                GOOD,
                """
                {"marketplaceOrderId":"1001","accountName":"lojademo","code":"EOI001",
                 "flow":"PlaceOrder","success":false,"operationId":"op-1","token":"t0ken",
                 "errors":[{"source":"OMS","code":"E1","description":"bad mail a@example.com",
                            "document":"00000000191"}],
                 "fields":{"mainOrderId":"FRD-1001","franchiseOrderId":"FRD-1001-01",
                           "phone":"+5511900000000"},"message":"for a@example.com"}
                """);

        assertThat(received().body())
                .isEqualTo(
                        "{\"submission\":1,\"flow\":\"PlaceOrder\",\"code\":\"EOI001\","
                                + "\"success\":false,\"operationId\":\"op-1\","
                                + "\"fields\":{\"mainOrderId\":\"FRD-1001\","
                                + "\"franchiseOrderId\":\"FRD-1001-01\"},"
                                + "\"errors\":[{\"source\":\"OMS\",\"code\":\"E1\","
                                + "\"description\":\"bad mail ***\"}]}");
        assertThat(new VtexProcessingResultReader().read(received().body()))
                .isEqualTo(
                        Parsed.valid(
                                new Claim(
                                        1,
                                        new ProcessingResult(
                                                Flow.PLACE_ORDER,
                                                "EOI001",
                                                false,
                                                "op-1",
                                                new VtexOrderIds(
                                                        new OrderId("FRD-1001"),
                                                        new OrderId("FRD-1001-01")),
                                                List.of(new Cause("OMS", "E1", "bad mail ***"))))));
    }

    @Test
    void a_result_that_names_another_order_than_its_address_is_refused_and_not_kept() {
        String problem =
                String.valueOf(
                        post(GOOD, BODY.replace("\"1001\"", "\"1002\""))
                                .expectStatus()
                                .isBadRequest()
                                .expectBody(String.class)
                                .returnResult()
                                .getResponseBody());

        assertThat(problem).contains("marketplaceOrderId").doesNotContain("1002");
        assertThat(received().subject()).isNull();
        assertThat(received().fault())
                .isEqualTo("marketplaceOrderId is another order than the address's");
        assertThat(received().body())
                .matches(
                        "\\{\"at\":\"submission 1 of order 1001 of marketplace feira\","
                                + "\"length\":[0-9]+,\"sha256\":\"[0-9a-f]{64}\"}");
    }

    @Test
    void repeats_have_the_same_key_and_others_have_not() {
        post(GOOD, BODY);
        post(GOOD, BODY.replace("\"ok\"", "\"other words\""));
        post(GOOD, BODY.replace("op-1", "op-2"));
        post(GOOD, BODY.replace("SOI001", "SOI002"));
        post(GOOD, BODY.replace("PlaceOrder", "ApproveOrder"));
        post(AddressBook.path("1002") + ROUTE, BODY.replace("1001", "1002"));
        post(path(2, "key-1") + ROUTE, BODY);
        post(path(1, "key-2") + ROUTE, BODY);

        List<String> keys = inbox.received().stream().map(InboxItem::dedupeKey).toList();
        assertThat(keys.get(1)).isEqualTo(keys.getFirst());
        assertThat(keys.subList(1, 7)).doesNotHaveDuplicates();
        assertThat(keys.get(7)).isEqualTo(keys.getFirst());
    }

    static Stream<String> wrongPaths() {
        return Stream.of(
                "/vtex/lojademo/feira/MTAwMQ/1/key-1/wrong" + ROUTE,
                "/vtex/nobody/feira/MTAwMQ/1/key-1/" + HASH + ROUTE,
                "/vtex/mercadinho/feira/MTAwMQ/1/key-1/" + HASH + ROUTE,
                "/vtex/lojademo/bazar/MTAwMQ/1/key-1/" + HASH + ROUTE,
                "/vtex/lojademo/feira/MTAwMg/1/key-1/" + HASH + ROUTE,
                "/vtex/lojademo/feira/MTAwMQ/2/key-1/" + HASH + ROUTE,
                "/vtex/lojademo/feira/MTAwMQ/1/key-2/" + HASH + ROUTE,
                "/vtex/lojademo/feira/MTAwMQ/1/key-9/" + HASH + ROUTE,
                AddressBook.path(AddressBook.order("lojademo", "bazar", "1001"), 1, "key-1")
                        + ROUTE,
                AddressBook.path(AddressBook.order("mercadinho", "feira", "1001"), 1, "key-1")
                        + ROUTE);
    }

    @ParameterizedTest
    @MethodSource("wrongPaths")
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
        assertThat(problem).doesNotContain("Outra", "mercadinho", HASH);
        assertThat(received().subject()).isNull();
        assertThat(received().fault()).contains("marketplaceOrderId is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"code\":", "<xml/>", "a\u0000b"})
    void what_is_no_json_object_is_stored_and_refused(String body) {
        post(GOOD, body).expectStatus().isBadRequest();

        assertThat(received().fault()).isEqualTo("body is not a JSON object");
        assertThat(received().body()).startsWith("{\"at\":").doesNotContain("code", "xml");
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

        assertThat(problem).doesNotContain(HASH);
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
        return post(client(AddressBook::seller), path, body);
    }

    private static ResponseSpec post(WebTestClient client, String path, String body) {
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient client(SellerAccounts sellers) {
        return WebTestClient.bindToController(
                        new ProcessingResultController(AddressBook.ADDRESSES, sellers, inbox, 202))
                .build();
    }

    private static String path(int submission, String key) {
        return AddressBook.path(AddressBook.order("lojademo", "feira", "1001"), submission, key);
    }
}
