package io.trapiche.domain.scenario;

import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.DeliveryChannel;
import io.trapiche.domain.order.PlacementPolicy.MixedChannels;
import io.trapiche.domain.scenario.DeliveryRow.Cell;
import io.trapiche.domain.scenario.DeliveryRow.Goal;
import io.trapiche.domain.shared.Violations;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the row of the delivery table that an order is measured by, and measures. An order with
 * both channels, where that is allowed, has a row for each: each line is measured by its own, and
 * the order's one address and its flags by the pickup's, which asks for more.
 */
final class DeliveryRules {

    private final MixedChannels mixedChannels;

    DeliveryRules(MixedChannels mixedChannels) {
        this.mixedChannels = mixedChannels;
    }

    /** The scenarios recognised; adds what the order has otherwise than they ask for. */
    List<Scenario> check(ScenarioFacts facts, Violations violations) {
        Set<DeliveryChannel> channels =
                facts.lines().stream()
                        .map(ScenarioFacts.Line::channel)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        if (channels.size() > 1 && mixedChannels == MixedChannels.REFUSE) {
            refuseMixed(facts, violations);
            return List.of();
        }
        Map<DeliveryChannel, DeliveryRow> rows = new EnumMap<>(DeliveryChannel.class);
        channels.forEach(channel -> rows.put(channel, DeliveryTable.rowOf(channel, facts)));
        measure(rows, facts, violations);
        return rows.values().stream().map(DeliveryRow::scenario).toList();
    }

    /** Nothing says what VTEX makes of both channels in one order. */
    private static void refuseMixed(ScenarioFacts facts, Violations violations) {
        DeliveryChannel first =
                facts.lines().stream()
                        .map(ScenarioFacts.Line::channel)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
        for (int i = 0; i < facts.lines().size(); i++) {
            DeliveryChannel channel = facts.lines().get(i).channel();
            if (channel != null && channel != first) {
                violations
                        .in("lines", i)
                        .add(
                                "channel",
                                "is not the first line's (expected: one channel in an order; place one"
                                        + " order for each)");
            }
        }
    }

    private static void measure(
            Map<DeliveryChannel, DeliveryRow> rows, ScenarioFacts facts, Violations violations) {
        for (int i = 0; i < facts.lines().size(); i++) {
            ScenarioFacts.Line line = facts.lines().get(i);
            DeliveryRow row = line.channel() == null ? null : rows.get(line.channel());
            if (row != null) {
                line(line, row, violations.in("lines", i));
            }
        }
        DeliveryRow ofOrder =
                rows.getOrDefault(
                        DeliveryChannel.PICKUP_IN_POINT, rows.get(DeliveryChannel.DELIVERY));
        if (ofOrder != null) {
            order(facts, ofOrder, violations);
        }
    }

    private static void line(ScenarioFacts.Line line, DeliveryRow row, Violations violations) {
        text(row, "sla", row.selectedSla(), line.sla(), violations);
        text(row, "warehouse_id", row.warehouseId(), line.warehouseId(), violations);
    }

    private static void order(ScenarioFacts facts, DeliveryRow row, Violations violations) {
        if (facts.destination() != null) {
            destination(facts.destination(), row, violations);
        }
        flag(row, "delivery.by_marketplace", row.isFob(), facts.byMarketplace(), violations);
        flag(
                row,
                "delivery.from_marketplace_stock",
                row.isMarketplaceFulfillment(),
                facts.fromMarketplaceStock(),
                violations);
        flag(row, "allow_franchises", row.allowFranchises(), facts.allowFranchises(), violations);
        text(
                row,
                "pickup_account_name",
                row.pickupAccountName(),
                facts.pickupAccountName(),
                violations);
    }

    private static void destination(
            ScenarioFacts.Destination destination, DeliveryRow row, Violations violations) {
        boolean point = row.address() == Goal.POINT;
        if (destination.type() != null && (destination.type() == Address.Type.PICKUP) != point) {
            violations.add(
                    "delivery.address.type",
                    "does not fit (expected: %s in %s)"
                            .formatted(point ? "a pickup point" : "a customer's", row.scenario()));
        }
        if (point) {
            text(row, "delivery.address.id", Cell.MUST, destination.id(), violations);
        }
        text(
                row,
                "delivery.address.geo_coordinates",
                row.geoCoordinates(),
                destination.geoCoordinates(),
                violations);
    }

    private static void text(
            DeliveryRow row, String field, Cell cell, boolean filled, Violations violations) {
        if (!cell.allows(filled)) {
            violations.add(
                    field,
                    filled
                            ? "is filled (expected: empty in %s)".formatted(row.scenario())
                            : "is missing (expected: filled in %s)".formatted(row.scenario()));
        }
    }

    private static void flag(
            DeliveryRow row, String field, Cell cell, boolean set, Violations violations) {
        if (!cell.allows(set)) {
            violations.add(
                    field, "is %s (expected: %s in %s)".formatted(set, !set, row.scenario()));
        }
    }
}
