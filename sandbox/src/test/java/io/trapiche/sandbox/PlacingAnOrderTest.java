package io.trapiche.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PlacingAnOrderTest extends Fixture {

    @Test
    void is_answered_at_once_and_integrated_by_callback() {
        Answer answer = client.place(Placements.order("1001", receiver.uri()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("code").stringValue()).isEqualTo("SOI003");
        assertThat(answer.json().path("success").booleanValue()).isTrue();
        assertThat(answer.json().path("marketplaceOrderId").isNull()).isTrue();
        assertThat(answer.json().path("operationId").isNull()).isTrue();
        Receiver.Received callback = receiver.awaitAbout("1001", 1).getFirst();
        assertThat(callback.uri())
                .hasToString(
                        "/secret/order-integration/notification/processing-result?an=lojademo");
        assertThat(callback.text("code")).isEqualTo("SOI001");
        assertThat(callback.text("flow")).isEqualTo("PlaceOrder");
        assertThat(callback.text("operationId")).hasSize(36);
        assertThat(callback.body().at("/fields/mainOrderId").stringValue()).isEqualTo("FRD-1001");
        assertThat(client.order("FRD-1001").json().path("status").stringValue())
                .isEqualTo("waiting-ffmt-authorization");
    }

    @Test
    void that_is_paid_is_approved_with_the_same_operation_id() {
        Map<String, @Nullable Object> order = Placements.order("1002", receiver.uri());
        order.put("marketplaceOrderStatus", "approved");

        var _ = client.place(order);

        List<Receiver.Received> callbacks = receiver.awaitAbout("1002", 2);
        assertThat(callbacks)
                .as("VTEX promises no order")
                .extracting(call -> call.text("flow") + " " + call.text("code"))
                .containsExactlyInAnyOrder("PlaceOrder SOI001", "ApproveOrder SOI002");
        assertThat(callbacks)
                .extracting(call -> call.text("operationId"))
                .containsOnly(callbacks.getFirst().text("operationId"));
        client.awaitStatus("FRD-1002", "ready-for-handling");
    }

    @Test
    void again_is_called_back_as_existing() {
        String orderId = integrated("1003");

        var _ = client.place(Placements.order("1003", receiver.uri()));

        var _ = receiver.awaitAbout("1003", 2);
        assertThat(receiver.codes("1003")).containsExactly("SOI001", "EOI007");
        assertThat(client.seen(orderId).at("/effects/placedAgain").intValue()).isEqualTo(1);
    }

    @Test
    void by_64_clients_at_once_makes_exactly_one() throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> place =
                    () -> client.place(Placements.order("1004", receiver.uri())).status();
            List<Future<Integer>> answers =
                    clients.invokeAll(IntStream.range(0, 64).mapToObj(_ -> place).toList());
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        var _ = receiver.awaitAbout("1004", 64);
        assertThat(receiver.codes("1004")).filteredOn("SOI001"::equals).hasSize(1);
        assertThat(receiver.codes("1004")).filteredOn("EOI007"::equals).hasSize(63);
        assertThat(client.call("GET", "/control/lojademo/orders").json()).hasSize(1);
    }

    @Test
    void with_faults_is_called_back_with_all_of_them() {
        Map<String, @Nullable Object> order = Placements.order("1005", receiver.uri());
        order.put("marketplacePaymentValue", -1);
        order.put("clientProfileData", Map.of());

        assertThat(client.place(order).status()).isEqualTo(200);

        Receiver.Received callback = receiver.awaitAbout("1005", 1).getFirst();
        assertThat(callback.text("code")).isEqualTo("EOI005");
        assertThat(callback.body().path("errors")).hasSizeGreaterThan(5);
        assertThat(callback.body().at("/errors/0/source").stringValue())
                .isEqualTo("Order Integration");
    }

    @Test
    void for_a_marketplace_the_account_does_not_know_is_called_back_as_invalid() {
        var _ =
                client.call(
                        "POST",
                        "/api/order-integration/orders?affiliateId=XYZ",
                        Placements.order("1006", receiver.uri()));

        assertThat(receiver.awaitAbout("1006", 1).getFirst().text("code")).isEqualTo("EOI005");
    }

    @Test
    void without_a_place_to_call_back_to_is_refused_at_once() {
        Map<String, @Nullable Object> order = Placements.order("1007", receiver.uri());
        order.put("connectorEndpoint", "http://example.com/vtex");

        assertThat(client.place(order).status()).isEqualTo(400);
        assertThat(client.place(order).json().path("code").stringValue()).isEqualTo("EOI005");
        assertThat(
                        client.call("POST", "/api/order-integration/orders?affiliateId=FRD", "{")
                                .status())
                .isEqualTo(400);
    }

    @Test
    void of_a_sku_outside_the_catalogue_or_out_of_stock_is_refused() {
        var _ = client.place(Placements.order("1008", receiver.uri(), "unknown-1"));
        var _ = client.place(Placements.order("1009", receiver.uri(), "nostock-1"));

        assertThat(receiver.awaitAbout("1008", 1).getFirst().text("code")).isEqualTo("EOI004");
        assertThat(receiver.awaitAbout("1009", 1).getFirst().text("code")).isEqualTo("EOI002");
        assertThat(client.order("FRD-1008").status()).isEqualTo(404);
    }

    @Test
    void whose_sums_do_not_make_its_value_is_refused() {
        Map<String, @Nullable Object> order = Placements.order("1010", receiver.uri());
        order.put("marketplacePaymentValue", 3499);

        var _ = client.place(order);

        assertThat(receiver.awaitAbout("1010", 1).getFirst().text("code")).isEqualTo("EOI003");
    }

    @Test
    void repeats_the_callback_until_it_is_answered_with_200() {
        receiver.refuse(2);

        var _ = client.place(Placements.order("1011", receiver.uri()));

        List<Receiver.Received> callbacks = receiver.awaitAbout("1011", 3);
        assertThat(callbacks.stream().map(Receiver.Received::body).distinct()).hasSize(1);
    }

    @Test
    void shows_in_the_document_what_was_ordered() {
        JsonNode document = client.order(integrated("1012")).json();

        assertThat(document.path("origin").stringValue()).isEqualTo("Fulfillment");
        assertThat(document.path("affiliateId").stringValue()).isEqualTo("FRD");
        assertThat(document.path("marketplaceOrderId").stringValue()).isEqualTo("1012");
        assertThat(document.path("marketplaceServicesEndpoint").stringValue())
                .isEqualTo(receiver.uri().toString());
        assertThat(document.path("value").intValue()).isEqualTo(3500);
        assertThat(document.path("isCompleted").booleanValue()).isTrue();
        assertThat(document.path("creationDate").stringValue())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}\\+00:00");
        assertThat(document.at("/totals/0/value").intValue()).isEqualTo(2000);
        assertThat(document.at("/totals/2/value").intValue()).isEqualTo(1500);
        assertThat(document.at("/items/0/uniqueId").stringValue()).matches("[0-9A-F]{32}");
        assertThat(document.at("/items/0/priceDefinition/total").intValue()).isEqualTo(2000);
        assertThat(document.at("/shippingData/address/geoCoordinates/0").doubleValue())
                .isEqualTo(-46.25);
        assertThat(document.at("/shippingData/logisticsInfo/0/itemIndex").intValue()).isZero();
        assertThat(document.at("/paymentData/transactions/0/payments/0/group").stringValue())
                .isEqualTo("instantPayment");
        assertThat(
                        document.at(
                                        "/storePreferencesData/currencyFormatInfo/CurrencyDecimalDigits")
                                .intValue())
                .isEqualTo(2);
        assertThat(document.at("/packageAttachment/packages")).isEmpty();
    }
}
