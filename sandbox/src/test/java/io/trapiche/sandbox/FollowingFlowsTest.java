package io.trapiche.sandbox;

import static io.trapiche.sandbox.wire.Json.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Orders of a shop that another ships, or that stand between two others, or cost nothing. */
class FollowingFlowsTest extends Fixture {

    private static final String PAID = "payment-approved";

    @ParameterizedTest
    @CsvSource({"marketplace,Marketplace", "chain,Chain"})
    void one_that_another_ships_waits_for_the_invoice_once_it_is_paid(String flow, String origin) {
        String id = bought(fields("flow", flow));
        client.awaitStatus(id, PAID);

        assertThat(client.order(id).json().path("origin").stringValue()).isEqualTo(origin);
        assertThat(client.call("POST", Client.OMS + id + "/start-handling").status())
                .isEqualTo(409);
        assertThat(invoice(id, "1", 1000).status()).isEqualTo(200);
        client.awaitStatus(id, PAID);
        assertThat(invoice(id, "2", 1500).status()).isEqualTo(200);
        client.awaitStatus(id, "invoiced");
    }

    @Test
    void a_chain_waits_for_the_marketplace_above() {
        String id = bought(fields("flow", "chain"));
        client.awaitStatus(id, PAID);

        assertThat(client.seen(id).path("timeline").valueStream())
                .extracting(step -> step.path("status").stringValue())
                .containsExactly(
                        "order-created",
                        "on-order-completed",
                        "waiting-for-authorization",
                        "waiting-for-mkt-authorization",
                        "payment-pending",
                        PAID);
        JsonNode document = client.order(id).json();
        assertThat(document.path("affiliateId").stringValue()).isEqualTo("CHN");
        assertThat(document.path("marketplaceOrderId").stringValue()).startsWith("above-");
    }

    @Test
    void a_paid_one_that_another_ships_is_cancelled_when_the_seller_agrees() {
        String id = asked("marketplace");

        assertThat(
                        client.call("POST", Client.OMS + id + "/cancel", fields("reason", "yes"))
                                .status())
                .isEqualTo(200);

        client.awaitStatus(id, "canceled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketplace", "chain"})
    void a_denied_one_goes_on_as_paid(String flow) {
        String id = asked(flow);

        assertThat(client.control("POST", "/orders/" + id + "/deny-cancellation", "").status())
                .isEqualTo(204);

        client.awaitStatus(id, PAID);
        assertThat(invoice(id, "1", 2500).status()).isEqualTo(200);
        client.awaitStatus(id, "invoiced");
    }

    @Test
    void one_whose_seller_cancels_waits_for_another() {
        String id = withoutSeller();

        assertThat(client.control("POST", "/orders/" + id + "/change-seller", "").status())
                .isEqualTo(204);

        client.awaitStatus(id, PAID);
        assertThat(client.seen(id).path("timeline").valueStream())
                .extracting(step -> step.path("status").stringValue())
                .containsSubsequence(
                        PAID, "window-to-change-seller", "waiting-for-authorization", PAID);
    }

    @Test
    void one_that_finds_no_other_seller_in_time_is_cancelled() {
        assertThat(
                        client.call(
                                        "POST",
                                        "/api/checkout/pvt/configuration/window-to-change-seller",
                                        fields("waitingTime", 0))
                                .status())
                .isEqualTo(201);

        String id = withoutSeller();

        client.awaitStatus(id, "canceled");
        assertThat(client.order(id).json().at("/cancellationData/Reason").stringValue())
                .isEqualTo("No other seller chosen in time");
    }

    @Test
    void a_warehouse_takes_an_order_over_and_packs_it() {
        String id = bought(fields());
        client.awaitStatus(id, "ready-for-handling");
        assertThat(fulfil(id, "hand-over")).isEqualTo(409);
        client.call("POST", Client.OMS + id + "/start-handling");
        client.awaitStatus(id, "handling");

        assertThat(fulfil(id, "hand-over")).isEqualTo(204);
        client.awaitStatus(id, "waiting-for-fulfillment");
        assertThat(fulfil(id, "pack")).isEqualTo(204);
        client.awaitStatus(id, "ready-for-invoicing");
        assertThat(fulfil(id, "hand-over")).isEqualTo(409);

        assertThat(invoice(id, "1", 2500).status()).isEqualTo(200);
        client.awaitStatus(id, "invoiced");
    }

    @Test
    void one_at_the_warehouse_may_be_invoiced_or_asked_to_be_cancelled() {
        String invoiced = atTheWarehouse();
        assertThat(invoice(invoiced, "1", 2500).status()).isEqualTo(200);
        client.awaitStatus(invoiced, "invoiced");

        String asked = atTheWarehouse();
        client.call("POST", Client.OMS + asked + "/cancel", fields("reason", "no stock"));
        client.awaitStatus(asked, "cancellation-requested");
        client.control("POST", "/orders/" + asked + "/deny-cancellation", "");
        client.awaitStatus(asked, "waiting-for-fulfillment");
    }

    private String atTheWarehouse() {
        String id = bought(fields());
        client.awaitStatus(id, "ready-for-handling");
        client.call("POST", Client.OMS + id + "/start-handling");
        client.awaitStatus(id, "handling");
        assertThat(fulfil(id, "hand-over")).isEqualTo(204);
        return id;
    }

    private int fulfil(String id, String step) {
        return client.control("POST", "/orders/" + id + "/fulfillment", fields("step", step))
                .status();
    }

    private String withoutSeller() {
        String id = bought(fields("flow", "marketplace"));
        client.awaitStatus(id, PAID);
        assertThat(
                        client.control(
                                        "POST",
                                        "/orders/" + id + "/cancel",
                                        fields("by", "other-seller"))
                                .status())
                .isEqualTo(204);
        return id;
    }

    @Test
    void one_that_costs_nothing_is_paid_by_nobody() {
        String id = bought(fields("shipping", 0, "items", List.of(fields("id", "1", "price", 0))));
        client.awaitStatus(id, "ready-for-handling");

        JsonNode document = client.order(id).json();
        assertThat(document.path("value").intValue()).isZero();
        JsonNode transaction = document.at("/paymentData/transactions/0");
        assertThat(transaction.path("transactionId").stringValue()).isEqualTo("NO-PAYMENT");
        assertThat(transaction.path("payments").isEmpty()).isTrue();
    }

    @Test
    void another_flow_is_refused() {
        assertThat(client.control("POST", "/shop-orders", fields("flow", "seller")).status())
                .isEqualTo(400);
    }

    private String asked(String flow) {
        String id = bought(fields("flow", flow));
        client.awaitStatus(id, PAID);
        var wish = fields("by", "customer");
        assertThat(client.control("POST", "/orders/" + id + "/cancel", wish).status())
                .isEqualTo(204);
        client.awaitStatus(id, "waiting-for-seller-decision");
        return id;
    }

    private String bought(Object order) {
        return client.control("POST", "/shop-orders", order).json().at("/orderIds/0").stringValue();
    }

    private Answer invoice(String id, String number, long value) {
        return client.invoice(
                id,
                fields(
                        "type",
                        "Output",
                        "issuanceDate",
                        "2026-11-01T10:00:00Z",
                        "invoiceNumber",
                        number,
                        "invoiceValue",
                        Long.toString(value),
                        "items",
                        List.of(fields("id", "1", "quantity", 1, "price", value))));
    }
}
