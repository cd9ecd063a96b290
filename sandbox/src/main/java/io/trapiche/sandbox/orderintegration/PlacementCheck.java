package io.trapiche.sandbox.orderintegration;

import io.trapiche.sandbox.wire.Shape;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Checks the body that places an order, and gathers every fault. */
final class PlacementCheck {
    private static final Pattern DAYS = Pattern.compile("\\d{1,4}(d|bd)");
    private static final Pattern ESTIMATE = Pattern.compile("\\d{1,4}(d|bd|h|m)");
    private static final Pattern PAYMENT_GROUP = Pattern.compile("\\w+PaymentGroup");
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{3}");

    private final JsonNode order;
    private final Shape shape;

    private PlacementCheck(JsonNode order) {
        this.order = order;
        this.shape = Shape.of(order);
    }

    static List<String> violations(JsonNode order) {
        PlacementCheck check = new PlacementCheck(order);
        check.head();
        check.items();
        check.client();
        check.shipping();
        check.delivery();
        return check.shape.violations();
    }

    private void head() {
        shape.text("marketplaceOrderId");
        shape.oneOf("marketplaceOrderStatus", Set.of("new", "approved"));
        shape.money("marketplacePaymentValue");
        shape.flagOrNull("allowFranchises");
        Connector.check(shape);
        shape.expect(
                "marketplaceInterestValue",
                interest ->
                        interest.isMissingNode()
                                || interest.isNull()
                                || interest.canConvertToLong(),
                "a whole number");
        List<JsonNode> methods =
                shape.object("invoiceData")
                        .object("userPaymentInfo")
                        .node()
                        .path("paymentMethods")
                        .valueStream()
                        .toList();
        shape.require(
                !methods.isEmpty() && methods.stream().allMatch(PlacementCheck::isPaymentGroup),
                "invoiceData.userPaymentInfo.paymentMethods",
                "at least one, each " + PAYMENT_GROUP);
    }

    private static boolean isPaymentGroup(JsonNode method) {
        return PAYMENT_GROUP.matcher(method.asString("")).matches();
    }

    private void items() {
        List<Shape> items = shape.rows("items");
        shape.require(!items.isEmpty(), "items", "at least one");
        for (Shape item : items) {
            item.text("id");
            item.money("price");
            item.quantity("quantity");
        }
        for (Shape tax : shape.optionalRows("taxData")) {
            tax.expect("skuId", sku -> skus().contains(sku.asString("")), "the id of an item");
            tax.money("value");
        }
    }

    private Set<String> skus() {
        return order.path("items")
                .valueStream()
                .map(item -> item.path("id").asString(""))
                .collect(Collectors.toSet());
    }

    private void client() {
        Shape client = shape.object("clientProfileData");
        List.of("email", "firstName", "lastName", "phone", "document").forEach(client::text);
        List.of(
                        "corporateDocument",
                        "corporatePhone",
                        "corporateName",
                        "tradeName",
                        "stateInscription")
                .forEach(client::key);
    }

    private void shipping() {
        Shape shipping = shape.object("shippingData");
        shipping.flagOrNull("isFob");
        shipping.flagOrNull("isMarketplaceFulfillment");
        List<Shape> lines = shipping.rows("logisticsInfo");
        shipping.require(
                lines.size() == order.path("items").size(), "logisticsInfo", "one row per item");
        lines.forEach(PlacementCheck::line);
        List<Shape> addresses = shipping.rows("selectedAddresses");
        shipping.require(addresses.size() == 1, "selectedAddresses", "exactly one");
        addresses.forEach(PlacementCheck::address);
        for (Shape hint : shipping.optionalRows("trackingHints")) {
            hint.text("trackingId");
            hint.text("courierName");
        }
    }

    private static void line(Shape line) {
        line.money("price");
        line.oneOf("selectedDeliveryChannel", Set.of("delivery", "pickup-in-point"));
        line.key("selectedSla");
        line.matches("lockTTL", DAYS);
        line.matches("shippingEstimate", ESTIMATE);
        line.key("deliveryIds");
    }

    private static void address(Shape address) {
        address.oneOf("addressType", Set.of("residential", "commercial", "pickup"));
        address.key("addressId");
        address.text("receiverName");
        address.text("postalCode");
        address.matches("country", COUNTRY);
    }

    /** What the twelve scenarios of VTEX's guide allow together. */
    private void delivery() {
        JsonNode shipping = order.path("shippingData");
        boolean fob = shipping.path("isFob").asBoolean(false);
        boolean marketplaceStock = shipping.path("isMarketplaceFulfillment").asBoolean(false);
        shape.require(
                !marketplaceStock || fob, "shippingData.isMarketplaceFulfillment", "isFob, too");
        for (JsonNode line : shipping.path("logisticsInfo")) {
            boolean pickup =
                    line.path("selectedDeliveryChannel").asString("").equals("pickup-in-point");
            boolean withoutSla = line.path("selectedSla").asString("").isEmpty();
            shape.require(
                    !fob || (!pickup && withoutSla),
                    "shippingData.isFob",
                    "delivery without selectedSla");
            shape.require(
                    !pickup || isPickupPoint(shipping),
                    "shippingData",
                    "a pickup point's address and place");
            shape.require(
                    !marketplaceStock
                            || !line.at("/deliveryIds/0/warehouseId").asString("").isEmpty(),
                    "shippingData.logisticsInfo.deliveryIds",
                    "a warehouse on every line");
        }
    }

    private static boolean isPickupPoint(JsonNode shipping) {
        JsonNode address = shipping.at("/selectedAddresses/0");
        return address.path("addressType").asString("").equalsIgnoreCase("pickup")
                && !address.path("addressId").asString("").isEmpty()
                && address.path("geoCoordinates").path("latitude").isNumber()
                && address.path("geoCoordinates").path("longitude").isNumber();
    }
}
