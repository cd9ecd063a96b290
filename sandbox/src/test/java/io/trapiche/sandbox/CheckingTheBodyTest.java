package io.trapiche.sandbox;

import static io.trapiche.sandbox.wire.Json.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CheckingTheBodyTest extends Fixture {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "marketplaceOrderStatus",
                "marketplacePaymentValue",
                "allowFranchises",
                "items",
                "clientProfileData",
                "shippingData",
                "invoiceData"
            })
    void misses_a_key_the_schema_requires(String key) {
        assertThat(complaints(order -> order.remove(key))).contains(key + ": present");
    }

    @Test
    void misses_keys_that_may_be_empty() {
        assertThat(
                        complaints(
                                order -> {
                                    Placements.line(order).remove("selectedSla");
                                    Placements.line(order).remove("deliveryIds");
                                    Placements.address(order).remove("addressId");
                                    client(order).remove("tradeName");
                                }))
                .containsExactlyInAnyOrder(
                        "shippingData.logisticsInfo[0].selectedSla: present",
                        "shippingData.logisticsInfo[0].deliveryIds: present",
                        "shippingData.selectedAddresses[0].addressId: present",
                        "clientProfileData.tradeName: present");
    }

    @Test
    void admits_null_only_for_the_customers_company() {
        assertThat(
                        complaints(
                                order -> {
                                    Placements.line(order).putNull("selectedSla");
                                    Placements.address(order).putNull("addressId");
                                    order.putNull("allowFranchises");
                                    client(order).putNull("corporateName");
                                }))
                .containsExactlyInAnyOrder(
                        "shippingData.logisticsInfo[0].selectedSla: string",
                        "shippingData.selectedAddresses[0].addressId: string",
                        "allowFranchises: boolean");
    }

    @Test
    void admits_declared_nulls_where_the_account_is_set_so() {
        var _ = client.control("PUT", "/settings", fields("acceptNulls", true));

        assertThat(
                        complaints(
                                order -> {
                                    Placements.line(order).putNull("selectedSla");
                                    Placements.line(order).putNull("deliveryIds");
                                    Placements.address(order).putNull("addressId");
                                    Placements.address(order).putNull("geoCoordinates");
                                    order.putNull("allowFranchises");
                                    order.putNull("taxData");
                                    order.putNull("marketplaceInterestValue");
                                    order.putNull("pickupAccountName");
                                }))
                .isEmpty();
        assertThat(complaints(order -> client(order).putNull("email")))
                .containsExactly("clientProfileData.email: string");
    }

    @Test
    void names_types_values_and_patterns() {
        assertThat(
                        complaints(
                                order -> {
                                    order.put("marketplacePaymentValue", "3500");
                                    order.put("marketplaceOrderStatus", "paid");
                                    ((ObjectNode) order.at("/items/0")).put("quantity", 0);
                                    Placements.line(order).put("lockTTL", "10h");
                                    Placements.line(order).put("shippingEstimate", "amanhã");
                                    Placements.line(order).put("selectedDeliveryChannel", "drone");
                                    Placements.address(order).put("country", "BR");
                                }))
                .extracting(complaint -> complaint.split(":", 2)[0])
                .containsExactlyInAnyOrder(
                        "marketplacePaymentValue",
                        "marketplaceOrderStatus",
                        "items[0].quantity",
                        "shippingData.logisticsInfo[0].lockTTL",
                        "shippingData.logisticsInfo[0].shippingEstimate",
                        "shippingData.logisticsInfo[0].selectedDeliveryChannel",
                        "shippingData.selectedAddresses[0].country");
    }

    @Test
    void passes_over_what_the_schema_does_not_name() {
        assertThat(complaints(order -> order.put("somethingNew", 1))).isEmpty();
    }

    @Test
    void tells_a_malformed_email_by_its_own_code() {
        ObjectNode order = Placements.tree("9001", receiver.uri());
        client(order).put("email", "fulana@@example");

        JsonNode callback = placed(order).body();

        assertThat(callback.path("code").stringValue()).isEqualTo("EOI005");
        assertThat(callback.path("errors")).hasSize(1);
        assertThat(callback.at("/errors/0/code").stringValue()).isEqualTo("001");
        assertThat(callback.at("/errors/0/source").stringValue()).isEqualTo("Checkout");
    }

    @Test
    void of_a_status_must_say_new_or_approved() {
        var approval = Placements.approval("9002", receiver.uri());
        approval.put("marketplaceOrderStatus", "Approved");

        Answer answer = client.call("PUT", "/api/order-integration/orders/status", approval);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/description").stringValue())
                .isEqualTo("marketplaceOrderStatus: one of [new,approved]");
    }

    private List<String> complaints(Consumer<ObjectNode> change) {
        ObjectNode order = Placements.tree("9000-" + ++orders, receiver.uri());
        change.accept(order);
        return placed(order)
                .body()
                .path("errors")
                .valueStream()
                .map(error -> error.path("description").stringValue())
                .toList();
    }

    private int orders;

    private static ObjectNode client(ObjectNode order) {
        return (ObjectNode) order.path("clientProfileData");
    }
}
