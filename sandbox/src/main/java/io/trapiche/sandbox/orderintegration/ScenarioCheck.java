package io.trapiche.sandbox.orderintegration;

import io.trapiche.sandbox.orderintegration.PlacedOrder.Line;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the twelve scenarios of VTEX's guide for new orders demand, once the body has its shape.
 * What the guide leaves open passes.
 */
final class ScenarioCheck {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final String INVALID_EMAIL = "001";

    private static final List<Rule> TABLE =
            List.of(
                    new OrderRule(
                            "shippingData.logisticsInfo",
                            "one row for each item",
                            _ -> true,
                            order -> order.lines().size() == order.items().size()),
                    // 3: interest
                    new OrderRule(
                            "marketplaceInterestValue",
                            "at most marketplacePaymentValue",
                            order -> order.interest() > 0,
                            order -> order.interest() <= order.value()),
                    // 5, 6: the seller or its franchise delivers
                    new OrderRule(
                            "pickupAccountName",
                            "empty unless a line is picked up",
                            order -> !order.hasPickup(),
                            order -> order.pickupAccountName().isEmpty()),
                    new OrderRule(
                            "shippingData.selectedAddresses[0].addressType",
                            "residential or commercial unless a line is picked up",
                            order -> !order.hasPickup(),
                            order -> !order.hasPickupAddress()),
                    new LineRule(
                            "selectedSla",
                            "a name, when a franchise delivers",
                            (order, line) -> order.allowsFranchises() && !line.isPickup(),
                            (_, line) -> !line.sla().isEmpty()),
                    // 7, 8: the marketplace delivers
                    new OrderRule(
                            "allowFranchises",
                            "false when the marketplace delivers",
                            PlacedOrder::isFob,
                            order -> !order.allowsFranchises()),
                    new LineRule(
                            "selectedDeliveryChannel",
                            "delivery when the marketplace delivers",
                            (order, _) -> order.isFob(),
                            (_, line) -> !line.isPickup()),
                    new LineRule(
                            "selectedSla",
                            "empty when the marketplace delivers",
                            (order, _) -> order.isFob() && !order.allowsFranchises(),
                            (_, line) -> line.sla().isEmpty()),
                    // 8: from its own stock
                    new OrderRule(
                            "shippingData.isMarketplaceFulfillment",
                            "false unless isFob",
                            PlacedOrder::isFromMarketplaceStock,
                            PlacedOrder::isFob),
                    new LineRule(
                            "deliveryIds[0].warehouseId",
                            "the warehouse the marketplace uses",
                            (order, _) -> order.isFromMarketplaceStock(),
                            (_, line) -> !line.warehouse().isEmpty()),
                    new LineRule(
                            "deliveryIds[0].warehouseId",
                            "empty unless isMarketplaceFulfillment",
                            (order, _) -> !order.isFromMarketplaceStock(),
                            (_, line) -> line.warehouse().isEmpty()),
                    // 9, 10: pickup points
                    new LineRule(
                            "selectedSla",
                            "empty when the line is picked up",
                            (_, line) -> line.isPickup(),
                            (_, line) -> line.sla().isEmpty()),
                    new OrderRule(
                            "shippingData.selectedAddresses[0].addressType",
                            "pickup when a line is picked up",
                            PlacedOrder::hasPickup,
                            PlacedOrder::hasPickupAddress),
                    new OrderRule(
                            "shippingData.selectedAddresses[0].addressId",
                            "the pickup point's id when a line is picked up",
                            PlacedOrder::hasPickup,
                            order -> !order.address().path("addressId").asString("").isEmpty()),
                    new OrderRule(
                            "shippingData.selectedAddresses[0].geoCoordinates",
                            "the pickup point's place when a line is picked up",
                            PlacedOrder::hasPickup,
                            order -> order.address().path("geoCoordinates").isObject()),
                    // 10: of a franchise
                    new OrderRule(
                            "pickupAccountName",
                            "the account of the franchise's pickup point",
                            order -> order.allowsFranchises() && order.hasPickup(),
                            order -> !order.pickupAccountName().isEmpty()),
                    // 11: taxes
                    new OrderRule(
                            "taxData",
                            "SKUs of the order, each once",
                            order -> !order.taxedSkus().isEmpty(),
                            ScenarioCheck::taxesItsOwnSkusOnce));

    private ScenarioCheck() {}

    /** A demand that only some orders have to meet. */
    private sealed interface Rule {
        Stream<Violation> violations(PlacedOrder order);
    }

    private record OrderRule(
            String field,
            String expectation,
            Predicate<PlacedOrder> applies,
            Predicate<PlacedOrder> holds)
            implements Rule {

        @Override
        public Stream<Violation> violations(PlacedOrder order) {
            return Stream.of(Violation.of(field, expectation))
                    .filter(_ -> applies.test(order) && !holds.test(order));
        }
    }

    private record LineRule(
            String field,
            String expectation,
            BiPredicate<PlacedOrder, Line> applies,
            BiPredicate<PlacedOrder, Line> holds)
            implements Rule {

        @Override
        public Stream<Violation> violations(PlacedOrder order) {
            List<Line> lines = order.lines();
            return IntStream.range(0, lines.size())
                    .filter(index -> applies.test(order, lines.get(index)))
                    .filter(index -> !holds.test(order, lines.get(index)))
                    .mapToObj(index -> Violation.of(at(index), expectation));
        }

        private String at(int index) {
            return "shippingData.logisticsInfo[" + index + "]." + field;
        }
    }

    /**
     * Every violation at once.
     *
     * @param franchises whether the account has any
     */
    static List<Violation> violations(PlacedOrder order, boolean franchises) {
        return Stream.of(
                        TABLE.stream().flatMap(rule -> rule.violations(order)),
                        capability(order, franchises),
                        email(order))
                .flatMap(violations -> violations)
                .toList();
    }

    /** 6, 10. */
    private static Stream<Violation> capability(PlacedOrder order, boolean franchises) {
        return franchises || !order.allowsFranchises()
                ? Stream.empty()
                : Stream.of(
                        Violation.of(
                                "allowFranchises",
                                "false, for franchises may not fulfil this account's orders"));
    }

    private static Stream<Violation> email(PlacedOrder order) {
        String email = order.email();
        return email.isBlank() || EMAIL.matcher(email).matches()
                ? Stream.empty()
                : Stream.of(new Violation("clientProfileData.email", "an address", INVALID_EMAIL));
    }

    private static boolean taxesItsOwnSkusOnce(PlacedOrder order) {
        List<String> taxed = order.taxedSkus();
        return order.skus().containsAll(taxed) && new HashSet<>(taxed).size() == taxed.size();
    }
}
