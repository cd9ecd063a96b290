package io.trapiche.adapter.vtex.oms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.adapter.vtex.VtexStub.Canned;
import io.trapiche.adapter.vtex.VtexStubWorld;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsSnapshot.Line;
import io.trapiche.domain.oms.OmsSnapshot.Package;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.SkuId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class OrderDocumentsTest {

    private static final OmsOrderRef ORDER =
            new OmsOrderRef(VtexStubWorld.ACCOUNT, new OrderId("FRD-2001-01"));
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final VtexStubWorld world = new VtexStubWorld();
    private final String document = stored();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void an_odd_document_is_read_as_far_as_it_goes() {
        OmsSnapshot order = read(document);

        assertThat(order.status()).isEqualTo(new OmsStatus("waiting-for-something-new"));
        assertThat(order.lastChange()).isEqualTo(Instant.parse("2026-03-01T12:34:56.789123400Z"));
        assertThat(order.origin()).isEqualTo("Fulfillment");
        assertThat(order.affiliateId()).isEqualTo(new AffiliateId("FRD"));
        assertThat(order.marketplaceOrderId()).isEqualTo(new MarketplaceOrderId("2001"));
        assertThat(order.value()).isEqualTo(money(5590));
        assertThat(order.completed()).isTrue();
        assertThat(order.workflowInError()).isTrue();
        assertThat(order.cancelReason()).isNull();
    }

    @Test
    void lines_that_cannot_be_read_are_passed_over() {
        assertThat(read(document).lines())
                .containsExactly(
                        new Line("U1", new SkuId("1"), "Prato", 2, money(1000), money(2000)),
                        new Line("U3", new SkuId("3"), "", 3, money(1196), money(3588)),
                        new Line("3", new SkuId("4"), "", 1, money(0), money(0)));
    }

    @Test
    void packages_without_a_number_are_passed_over() {
        assertThat(read(document).packages())
                .containsExactly(
                        new Package(
                                true,
                                new InvoiceNumber("NF1"),
                                money(2000),
                                null,
                                null,
                                "Carrier",
                                "T1",
                                null,
                                true,
                                Instant.parse("2026-03-05T10:15:00Z")),
                        new Package(
                                false,
                                new InvoiceNumber("NF2"),
                                money(500),
                                null,
                                null,
                                null,
                                null,
                                null,
                                false,
                                null),
                        new Package(
                                true,
                                new InvoiceNumber("NF 3/2026"),
                                money(1),
                                null,
                                null,
                                null,
                                null,
                                null,
                                false,
                                null));
    }

    @Test
    void the_document_is_kept_with_its_casing_and_digits() {
        String kept = read(document).document().json();

        assertThat(kept)
                .contains("\"OrderId\":\"FRD-2001-01\"")
                .contains("\"geoCoordinates\":[1,2.50,-46.655881000,12345678901234567890]")
                .contains("\"RequestedByUser\":true")
                .contains("\"CurrencyDecimalDigits\":2")
                .doesNotContain("NewField");
    }

    @Test
    void nothing_of_a_card_is_kept() {
        JsonNode kept = MAPPER.readTree(read(document).document().json());

        assertThat(kept.at("/paymentData/transactions/0"))
                .isEqualTo(
                        MAPPER.readTree(
                                """
                                {"isActive":true,"transactionId":"TX1","payments":[
                                  {"id":"P1","paymentSystem":"2","paymentSystemName":"Visa",
                                   "value":5590,"installments":3,"group":"creditCard",
                                   "tid":"65738757","bankIssuedInvoiceBarCodeNumber":"123",
                                   "connectorResponses":{"Tid":"65738757","nsu":"9"}}]}
                                """));
    }

    @Test
    void status_and_times_do_not_change_the_fingerprint() {
        String moved =
                document.replace("waiting-for-something-new", "handling")
                        .replace("\"old\"", "\"new\"")
                        .replace("12:34:56", "13:00:00")
                        .replace(
                                "\"sequence\"",
                                "\"lastMessage\":\"new\",\"workflowData\":{\"instances\":[1]},"
                                        + "\"invoicedDate\":\"2026-03-02\","
                                        + "\"sequence\"");

        assertThat(read(moved).fingerprint()).isEqualTo(read(document).fingerprint());
    }

    @Test
    void the_order_of_fields_does_not_change_the_fingerprint() {
        String turned =
                document.replace(
                        "\"id\": \"1\", \"name\": \"Prato\"", "\"name\": \"Prato\", \"id\": \"1\"");

        assertThat(turned).isNotEqualTo(document);
        assertThat(read(turned).fingerprint()).isEqualTo(read(document).fingerprint());
    }

    @Test
    void everything_else_changes_the_fingerprint() {
        String fingerprint = read(document).fingerprint();

        assertThat(read(document.replace("\"Prato\"", "\"Copo\"")).fingerprint())
                .isNotEqualTo(fingerprint);
        assertThat(
                        read(document.replace(
                                        "\"sequence\"", "\"cancelReason\":\"late\",\"sequence\""))
                                .fingerprint())
                .isNotEqualTo(fingerprint);
        assertThat(read(document.replace("\"true\"", "\"false\"")).fingerprint())
                .isNotEqualTo(fingerprint);
    }

    @Test
    void nothing_is_kept_that_no_store_can_write() {
        OmsSnapshot order =
                read(
                        """
                        {"orderId":"FRD-2001-01","value":1,"cancelReason":"a\\u0000b\\ud800c",
                         "items":[{"id":"1","quantity":1,"name":"\\udc00"}]}
                        """);

        assertThat(order.cancelReason()).isEqualTo("a\uFFFDb?c");
        assertThat(order.lines().getFirst().name()).isEqualTo("?");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(order.document().json())).isTrue();
    }

    @Test
    void ids_that_do_not_fit_are_left_out() {
        OmsSnapshot order =
                read(
                        """
                        {"orderId":"FRD-2001-01","value":1,"affiliateId":"","marketplaceOrderId":"a b/c",
                         "status":null,"storePreferencesData":{"currencyCode":"XXQ"}}
                        """);

        assertThat(order.affiliateId()).isNull();
        assertThat(order.marketplaceOrderId()).isNull();
        assertThat(order.status()).isEqualTo(OmsStatus.NONE);
        assertThat(order.completed()).isFalse();
        assertThat(order.value()).isEqualTo(money(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"orderId\":\"FRD-2001-01\"}",
                "{\"orderId\":\"FRD-2001-01\",\"value\":1.5}",
                "{\"orderId\":\"FRD-2001-01\",\"value\":1E+400}",
                "{\"orderId\":{},\"value\":1}",
                "{\"orderId\":\"FRD-2001-01\",\"value\":1",
                "<html></html>"
            })
    void what_is_no_order_leaves_the_outcome_open(String body) {
        assertThatExceptionOfType(VtexUnavailable.class)
                .isThrownBy(() -> read(body))
                .withNoCause()
                .withMessageStartingWith("GET /api/oms/pvt/orders/{orderId} answered");
    }

    @Test
    void a_hostile_depth_leaves_the_outcome_open() {
        assertThatExceptionOfType(VtexUnavailable.class)
                .isThrownBy(() -> read("[".repeat(100_000)));
    }

    private OmsSnapshot read(String body) {
        world.stub().answerNext(Canned.of(200, body));
        return world.orderManagement().read(ORDER).orElseThrow();
    }

    private static Money money(long cents) {
        return Money.of(cents, "BRL");
    }

    private static String stored() {
        try (InputStream in =
                OrderDocumentsTest.class.getResourceAsStream("/vtex/orders/odd-order.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
