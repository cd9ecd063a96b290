package io.trapiche.sandbox.orderintegration;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A placed order as the scenarios look at it. Whatever is absent is false or empty. */
record PlacedOrder(JsonNode body) {

    boolean isFob() {
        return shipping().path("isFob").asBoolean(false);
    }

    boolean isFromMarketplaceStock() {
        return shipping().path("isMarketplaceFulfillment").asBoolean(false);
    }

    boolean allowsFranchises() {
        return body.path("allowFranchises").asBoolean(false);
    }

    String pickupAccountName() {
        return body.path("pickupAccountName").asString("");
    }

    long value() {
        return body.path("marketplacePaymentValue").asLong(0);
    }

    long interest() {
        return body.path("marketplaceInterestValue").asLong(0);
    }

    String email() {
        return body.at("/clientProfileData/email").asString("");
    }

    boolean isPaid() {
        return body.path("marketplaceOrderStatus").asString("").equalsIgnoreCase("approved");
    }

    List<JsonNode> items() {
        return body.path("items").valueStream().toList();
    }

    Set<String> skus() {
        return items().stream()
                .map(item -> item.path("id").asString(""))
                .collect(Collectors.toSet());
    }

    List<Line> lines() {
        return shipping().path("logisticsInfo").valueStream().map(Line::new).toList();
    }

    boolean hasPickup() {
        return lines().stream().anyMatch(Line::isPickup);
    }

    List<String> taxedSkus() {
        return body.path("taxData")
                .valueStream()
                .map(tax -> tax.path("skuId").asString(""))
                .toList();
    }

    JsonNode address() {
        return shipping().path("selectedAddresses").path(0);
    }

    boolean hasPickupAddress() {
        return address().path("addressType").asString("").equalsIgnoreCase("pickup");
    }

    private JsonNode shipping() {
        return body.path("shippingData");
    }

    /** How one item is delivered. */
    record Line(JsonNode node) {

        boolean isPickup() {
            return node.path("selectedDeliveryChannel").asString("").equals("pickup-in-point");
        }

        String sla() {
            return node.path("selectedSla").asString("");
        }

        String warehouse() {
            return node.at("/deliveryIds/0/warehouseId").asString("");
        }
    }
}
