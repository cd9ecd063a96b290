package io.trapiche.domain.scenario;

import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.DeliveryChannel;
import io.trapiche.domain.order.PlacementPolicy.MixedChannels;
import io.trapiche.domain.scenario.DeliveryRow.Cell;
import io.trapiche.domain.scenario.DeliveryRow.Goal;
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
    List<Scenario> check(ScenarioFacts facts, Findings findings) {
        Set<DeliveryChannel> channels =
                facts.lines().stream()
                        .map(ScenarioFacts.Line::channel)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        if (channels.size() > 1 && mixedChannels == MixedChannels.REFUSE) {
            refuseMixed(facts, findings);
            return List.of();
        }
        Map<DeliveryChannel, DeliveryRow> rows = new EnumMap<>(DeliveryChannel.class);
        channels.forEach(channel -> rows.put(channel, DeliveryTable.rowOf(channel, facts)));
        measure(rows, facts, findings);
        return rows.values().stream().map(DeliveryRow::scenario).toList();
    }

    /** Nothing says what VTEX makes of both channels in one order. */
    private static void refuseMixed(ScenarioFacts facts, Findings findings) {
        DeliveryChannel first =
                facts.lines().stream()
                        .map(ScenarioFacts.Line::channel)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
        for (int i = 0; i < facts.lines().size(); i++) {
            DeliveryChannel channel = facts.lines().get(i).channel();
            if (channel != null && channel != first) {
                findings.add(
                        Findings.line(i, "channel"),
                        "is not the first line's (expected: one channel in an order; place one"
                                + " order for each)");
            }
        }
    }

    private static void measure(
            Map<DeliveryChannel, DeliveryRow> rows, ScenarioFacts facts, Findings findings) {
        for (int i = 0; i < facts.lines().size(); i++) {
            ScenarioFacts.Line line = facts.lines().get(i);
            DeliveryRow row = line.channel() == null ? null : rows.get(line.channel());
            if (row != null) {
                line(i, line, row, findings);
            }
        }
        DeliveryRow ofOrder =
                rows.getOrDefault(
                        DeliveryChannel.PICKUP_IN_POINT, rows.get(DeliveryChannel.DELIVERY));
        if (ofOrder != null) {
            order(facts, ofOrder, findings);
        }
    }

    private static void line(
            int index, ScenarioFacts.Line line, DeliveryRow row, Findings findings) {
        text(row, Findings.line(index, "sla"), row.selectedSla(), line.sla(), findings);
        text(
                row,
                Findings.line(index, "warehouse_id"),
                row.warehouseId(),
                line.warehouseId(),
                findings);
    }

    private static void order(ScenarioFacts facts, DeliveryRow row, Findings findings) {
        if (facts.destination() != null) {
            destination(facts.destination(), row, findings);
        }
        flag(row, "delivery.by_marketplace", row.isFob(), facts.byMarketplace(), findings);
        flag(
                row,
                "delivery.from_marketplace_stock",
                row.isMarketplaceFulfillment(),
                facts.fromMarketplaceStock(),
                findings);
        flag(row, "allow_franchises", row.allowFranchises(), facts.allowFranchises(), findings);
        text(
                row,
                "pickup_account_name",
                row.pickupAccountName(),
                facts.pickupAccountName(),
                findings);
    }

    private static void destination(
            ScenarioFacts.Destination destination, DeliveryRow row, Findings findings) {
        boolean point = row.address() == Goal.POINT;
        if (destination.type() != null && (destination.type() == Address.Type.PICKUP) != point) {
            findings.add(
                    "delivery.address.type",
                    "does not fit (expected: %s in %s)"
                            .formatted(point ? "a pickup point" : "a customer's", row.scenario()));
        }
        if (point) {
            text(row, "delivery.address.id", Cell.MUST, destination.id(), findings);
        }
        text(
                row,
                "delivery.address.geo_coordinates",
                row.geoCoordinates(),
                destination.geoCoordinates(),
                findings);
    }

    private static void text(
            DeliveryRow row, String field, Cell cell, boolean filled, Findings findings) {
        if (!cell.allows(filled)) {
            findings.add(
                    field,
                    filled
                            ? "is filled (expected: empty in %s)".formatted(row.scenario())
                            : "is missing (expected: filled in %s)".formatted(row.scenario()));
        }
    }

    private static void flag(
            DeliveryRow row, String field, Cell cell, boolean set, Findings findings) {
        if (!cell.allows(set)) {
            findings.add(field, "is %s (expected: %s in %s)".formatted(set, !set, row.scenario()));
        }
    }
}
