package io.trapiche.sandbox;

import static io.trapiche.sandbox.wire.Json.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.sandbox.wire.Json;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The twelve scenarios of VTEX's guide: what each one admits, and what it does not. */
class ScenariosTest extends Fixture {
    private final ObjectNode order = Placements.tree("11000", receiver.uri());
    private final ObjectNode line = Placements.line(order);
    private final ObjectNode address = Placements.address(order);
    private final ObjectNode shipping = Placements.shipping(order);

    @Test
    void payment_pending_then_paid() {
        assertPasses();
    }

    @Test
    void paid() {
        order.put("marketplaceOrderStatus", "approved");

        assertPasses();
    }

    @Test
    void interest_is_part_of_the_total() {
        order.put("marketplaceInterestValue", 100);
        order.put("marketplacePaymentValue", 3600);
        assertPasses();

        order.put("marketplaceInterestValue", 3601);

        assertComplaint("marketplaceInterestValue");
    }

    @Test
    void discounts_are_in_the_prices() {
        ((ObjectNode) order.at("/items/0")).put("price", 900);
        order.put("marketplacePaymentValue", 3300);

        assertPasses();
    }

    @Nested
    class The_seller_delivers {

        @Test
        void with_or_without_an_sla() {
            assertPasses();
            line.put("selectedSla", "Normal");
            assertPasses();
        }

        @Test
        void from_no_warehouse_and_no_pickup_account() {
            warehouse("w1");
            order.put("pickupAccountName", "loja2");
            address.put("addressType", "pickup");

            assertComplaint(
                    "shippingData.logisticsInfo[0].deliveryIds[0].warehouseId",
                    "pickupAccountName",
                    "shippingData.selectedAddresses[0].addressType");
        }
    }

    @Nested
    class Its_franchise_delivers {

        @Test
        void by_an_sla() {
            order.put("allowFranchises", true);
            assertComplaint("shippingData.logisticsInfo[0].selectedSla");

            line.put("selectedSla", "Normal");

            assertPasses();
        }

        @Test
        void where_the_account_has_any() {
            order.put("allowFranchises", true);
            line.put("selectedSla", "Normal");
            var _ = client.control("PUT", "/settings", fields("franchises", false));

            assertComplaint("allowFranchises");
        }
    }

    @Nested
    class The_marketplace_delivers {

        @Test
        void from_the_sellers_stock() {
            shipping.put("isFob", true);
            assertPasses();

            line.put("selectedSla", "Express");

            assertComplaint("shippingData.logisticsInfo[0].selectedSla");
        }

        @Test
        void from_its_own_stock() {
            shipping.put("isFob", true);
            shipping.put("isMarketplaceFulfillment", true);
            assertComplaint("shippingData.logisticsInfo[0].deliveryIds[0].warehouseId");

            warehouse("w1");

            assertPasses();
        }

        @Test
        void to_no_pickup_point_and_for_no_franchise() {
            pickupPoint();
            shipping.put("isFob", true);
            order.put("allowFranchises", true);
            order.put("pickupAccountName", "loja2");

            assertComplaint(
                    "allowFranchises", "shippingData.logisticsInfo[0].selectedDeliveryChannel");
        }
    }

    @Nested
    class The_customer_picks_up {

        @Test
        void at_a_pickup_point() {
            pickupPoint();

            assertPasses();
        }

        @Test
        void at_a_place_that_is_told() {
            pickupPoint();
            address.put("addressType", "residential");
            address.put("addressId", "");
            address.remove("geoCoordinates");
            line.put("selectedSla", "Normal");

            assertComplaint(
                    "shippingData.logisticsInfo[0].selectedSla",
                    "shippingData.selectedAddresses[0].addressType",
                    "shippingData.selectedAddresses[0].addressId",
                    "shippingData.selectedAddresses[0].geoCoordinates");
        }

        @Test
        void at_a_franchise() {
            pickupPoint();
            order.put("allowFranchises", true);
            assertComplaint("pickupAccountName");

            order.put("pickupAccountName", "franquia1");

            assertPasses();
        }
    }

    @Test
    void taxes_belong_to_ordered_skus_each_once() {
        order.set("taxData", Json.tree(List.of(fields("skuId", "1", "value", 150))));
        assertPasses();

        order.set(
                "taxData",
                Json.tree(
                        List.of(
                                fields("skuId", "1", "value", 100),
                                fields("skuId", "2", "value", 50))));

        assertComplaint("taxData");
    }

    @Test
    void tracking_hints_name_courier_and_id() {
        shipping.set(
                "trackingHints",
                Json.tree(List.of(fields("trackingId", "BR1", "courierName", "Correio"))));
        assertPasses();

        shipping.set("trackingHints", Json.tree(List.of(fields("trackingId", "BR1"))));

        assertComplaint("shippingData.trackingHints[0].courierName");
    }

    @Test
    void every_item_has_a_row_of_logistics() {
        shipping.set("logisticsInfo", Json.tree(List.of()));

        assertComplaint("shippingData.logisticsInfo");
    }

    private void warehouse(String id) {
        line.set("deliveryIds", Json.tree(List.of(fields("warehouseId", id))));
    }

    private void pickupPoint() {
        line.put("selectedDeliveryChannel", "pickup-in-point");
        address.put("addressType", "pickup");
        address.put("addressId", "ponto-1");
    }

    private void assertPasses() {
        assertThat(fresh().text("code")).isEqualTo("SOI001");
    }

    private void assertComplaint(String... fields) {
        Receiver.Received callback = fresh();
        assertThat(callback.text("code")).isEqualTo("EOI005");
        assertThat(callback.body().path("errors").valueStream())
                .extracting(error -> error.path("description").stringValue().split(":", 2)[0])
                .containsExactlyInAnyOrder(fields);
    }

    private Receiver.Received fresh() {
        int next = 1 + Integer.parseInt(order.path("marketplaceOrderId").stringValue());
        order.put("marketplaceOrderId", Integer.toString(next));
        return placed(order);
    }
}
