package io.trapiche.adapter.vtex.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.address.AddressBook;
import io.trapiche.adapter.vtex.inbound.RecordingInbox;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

final class PushControllerTest {

    private static final AccountName ACCOUNT = new AccountName("lojademo");
    private static final String BASE = AddressBook.path("1001");
    private static final String HASH = BASE.split("/", -1)[7];
    private static final String CANCEL = BASE + "/pvt/orders/1001/cancel";
    private static final String INVOICE = BASE + "/pub/orders/1001/invoice";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String INVOICE_BODY =
            """
            {"type":"Output","invoiceNumber":"77","invoiceValue":1500,"embeddedInvoice":"%s",
             "issuanceDate":"2026-03-01T10:00:00","items":[{"id":"7","price":1500,"quantity":1}]}
            """;

    private final RecordingInbox inbox = new RecordingInbox();
    private final WebTestClient client = client(Set.of("pvt", "pub"));

    @Test
    void a_cancellation_is_stored_and_answered_with_a_receipt() {
        JsonView answer = answer(post(CANCEL, "{\"reason\":\"no stock for a@example.com\"}"));

        assertThat(answer.field("orderId").text()).isEqualTo("1001");
        assertThat(answer.field("date").instant()).isEqualTo(NOON);
        assertThat(UUID.fromString(answer.field("receipt").textOr(""))).isNotNull();
        InboxItem item = received();
        assertThat(item.source()).isEqualTo(InboxItem.Source.PUSH);
        assertThat(item.account()).isEqualTo(ACCOUNT);
        assertThat(item.subject())
                .isEqualTo(StreamId.of(new OmsOrderRef(ACCOUNT, new OrderId("FRD-1001"))));
        assertThat(item.body())
                .isEqualTo(
                        "{\"push\":\"CANCELLATION\",\"submission\":1,\"orderId\":\"1001\","
                                + "\"reason\":\"no stock for ***\"}");
        assertThat(item.fault()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /pvt/orders/1001/cancel, ''",
        "POST, /pub/orders/FRD-1001/cancel, {}",
        "POST, /pvt/orders/1001/invoice, '{\"invoiceNumber\":\"77\"}'",
        "POST, /pub/orders/1001/invoice/77, '{\"trackingNumber\":\"T1\"}'",
        "POST, /pub/orders/1001/invoice/77/tracking, '{\"isDelivered\":true}'",
        "PUT, /pvt/orders/1001/invoice/77/tracking, '{\"isDelivered\":true}'"
    })
    void every_push_wakes_the_reading_of_its_order(String method, String path, String body) {
        answer(send(client, HttpMethod.valueOf(method), BASE + path, body));

        assertThat(received().subject())
                .isEqualTo(StreamId.of(new OmsOrderRef(ACCOUNT, new OrderId("FRD-1001"))));
    }

    @Test
    void a_repeat_gets_the_same_receipt_and_another_push_does_not() {
        List<String> receipts =
                List.of(
                        receipt(INVOICE, INVOICE_BODY.formatted("<xml/>")),
                        receipt(INVOICE, INVOICE_BODY.formatted("<other/>")),
                        receipt(INVOICE, INVOICE_BODY.replace("\"77\"", "\"78\"")),
                        receipt(CANCEL, "{}"));

        assertThat(receipts.get(1)).isEqualTo(receipts.getFirst());
        assertThat(receipts.subList(1, 4)).doesNotHaveDuplicates();
        List<String> keys = inbox.received().stream().map(InboxItem::dedupeKey).toList();
        assertThat(keys.get(1)).isEqualTo(keys.getFirst());
        assertThat(keys.subList(1, 4)).doesNotHaveDuplicates();
    }

    @Test
    void an_invoice_may_be_large_and_its_document_is_not_kept() {
        answer(post(INVOICE, INVOICE_BODY.formatted("x".repeat(1024 * 1024))));

        assertThat(received().body())
                .contains("\"invoiceNumber\":\"77\"", "\"invoiceValue\":\"1500\"")
                .doesNotContain("xxx", "items");
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "invoiceKey", "invoiceUrl", "courier", "trackingUrl"})
    void an_address_of_ours_that_a_push_quotes_is_masked(String field) {
        answer(
                post(
                        INVOICE,
                        "{\"invoiceNumber\":\"77\",\"%s\":\"https://hub.example.com%s\"}"
                                .formatted(field, BASE)));

        assertThat(received().body())
                .contains("\"%s\":\"***\"".formatted(field), "\"invoiceNumber\":\"77\"")
                .doesNotContain(HASH, "hub.example.com");
    }

    @Test
    void what_is_too_large_is_not_stored() {
        post(INVOICE, INVOICE_BODY.formatted("x".repeat(2 * 1024 * 1024)))
                .expectStatus()
                .isEqualTo(413);
        post(CANCEL, "{\"reason\":\"" + "x".repeat(64 * 1024) + "\"}")
                .expectStatus()
                .isEqualTo(413)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);

        assertThat(inbox.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"invoiceNumber\":", "<xml/>", "{}"})
    void a_broken_invoice_is_stored_and_refused(String body) {
        String problem =
                post(INVOICE, body)
                        .expectStatus()
                        .isBadRequest()
                        .expectHeader()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();

        assertThat(problem).doesNotContain(HASH);
        assertThat(received().subject()).isNull();
        assertThat(received().fault()).isNotNull();
    }

    @Test
    void a_franchises_part_of_the_order_is_read() {
        answer(post(BASE + "/pvt/orders/FRD-1001-01/cancel", "{}"));

        assertThat(received().subject())
                .isEqualTo(StreamId.of(new OmsOrderRef(ACCOUNT, new OrderId("FRD-1001-01"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1002", "FRD-1002", "BZR-1001", "FRD-1001-02", "1001-01", "%20"})
    void another_order_than_the_addresss_is_refused_and_not_kept(String id) {
        post(BASE + "/pvt/orders/" + id + "/cancel", "{\"reason\":\"a@example.com\"}")
                .expectStatus()
                .isBadRequest();

        assertThat(received().subject()).isNull();
        assertThat(received().fault()).isEqualTo("orderId is another order than the address's");
        assertThat(received().body()).doesNotContain("example", "reason");
    }

    static Stream<String> wrongPaths() {
        return Stream.of(
                "/vtex/lojademo/feira/MTAwMQ/1/key-1/wrong/pvt/orders/1001/cancel",
                "/vtex/nobody/feira/MTAwMQ/1/key-1/" + HASH + "/pvt/orders/1001/cancel",
                "/vtex/lojademo/bazar/MTAwMQ/1/key-1/" + HASH + "/pvt/orders/1001/cancel",
                "/vtex/lojademo/feira/MTAwMg/1/key-1/" + HASH + "/pvt/orders/1002/cancel",
                BASE + "/priv/orders/1001/cancel");
    }

    @ParameterizedTest
    @MethodSource("wrongPaths")
    void a_wrong_path_is_one_that_does_not_exist(String path) {
        post(path, "{}")
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);

        assertThat(inbox.received()).isEmpty();
    }

    @Test
    void a_prefix_can_be_switched_off() {
        send(client(Set.of("pvt")), HttpMethod.POST, INVOICE, "{}").expectStatus().isNotFound();
    }

    @Test
    void a_push_that_cannot_be_stored_is_not_acknowledged() {
        inbox.breakDown();

        post(CANCEL, "{}").expectStatus().isEqualTo(503);
    }

    private String receipt(String path, String body) {
        return answer(post(path, body)).field("receipt").textOr("");
    }

    private static JsonView answer(ResponseSpec response) {
        String body =
                response.expectStatus()
                        .isEqualTo(200)
                        .expectHeader()
                        .contentType(MediaType.APPLICATION_JSON)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();
        return VtexJson.read(String.valueOf(body)).orElseThrow();
    }

    private InboxItem received() {
        assertThat(inbox.received()).hasSize(1);
        return inbox.received().getFirst();
    }

    private ResponseSpec post(String path, String body) {
        return send(client, HttpMethod.POST, path, body);
    }

    private static ResponseSpec send(
            WebTestClient client, HttpMethod method, String path, String body) {
        return client.method(method)
                .uri(path.replace("%20", "{blank}"), " ")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient client(Set<String> prefixes) {
        return WebTestClient.bindToController(
                        new PushController(
                                AddressBook.ADDRESSES,
                                AddressBook::seller,
                                new PushedItems(inbox, InstantSource.fixed(NOON)),
                                prefixes))
                .build();
    }
}
