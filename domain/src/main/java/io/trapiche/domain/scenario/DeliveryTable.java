package io.trapiche.domain.scenario;

import static io.trapiche.domain.order.DeliveryChannel.DELIVERY;
import static io.trapiche.domain.order.DeliveryChannel.PICKUP_IN_POINT;
import static io.trapiche.domain.scenario.DeliveryRow.Cell.MAY;
import static io.trapiche.domain.scenario.DeliveryRow.Cell.MUST;
import static io.trapiche.domain.scenario.DeliveryRow.Cell.NOT;
import static io.trapiche.domain.scenario.DeliveryRow.Goal.CUSTOMER;
import static io.trapiche.domain.scenario.DeliveryRow.Goal.POINT;
import static io.trapiche.domain.scenario.Scenario.FRANCHISE_DELIVERS;
import static io.trapiche.domain.scenario.Scenario.FRANCHISE_PICKUP_POINT;
import static io.trapiche.domain.scenario.Scenario.MARKETPLACE_DELIVERS;
import static io.trapiche.domain.scenario.Scenario.MARKETPLACE_STOCK;
import static io.trapiche.domain.scenario.Scenario.PICKUP_POINT;
import static io.trapiche.domain.scenario.Scenario.SELLER_DELIVERS;

import io.trapiche.domain.order.DeliveryChannel;
import java.util.List;

/**
 * The delivery scenarios as VTEX's guide on new order integration describes them, one row each.
 * Where the guide does not speak of a flag, the row says what follows from the flag's meaning.
 */
final class DeliveryTable {

    /**
     * Columns: channel, selectedSla, isFob, isMarketplaceFulfillment, warehouseId, allowFranchises,
     * pickupAccountName, address, geoCoordinates.
     */
    static final List<DeliveryRow> ROWS =
            List.of(
                    row(SELLER_DELIVERS, DELIVERY, MAY, NOT, NOT, NOT, NOT, NOT, CUSTOMER, MAY),
                    row(
                            FRANCHISE_DELIVERS,
                            DELIVERY,
                            MUST,
                            NOT,
                            NOT,
                            NOT,
                            MUST,
                            NOT,
                            CUSTOMER,
                            MAY),
                    row(
                            MARKETPLACE_DELIVERS,
                            DELIVERY,
                            NOT,
                            MUST,
                            NOT,
                            NOT,
                            NOT,
                            NOT,
                            CUSTOMER,
                            MAY),
                    row(
                            MARKETPLACE_STOCK,
                            DELIVERY,
                            NOT,
                            MUST,
                            MUST,
                            MUST,
                            NOT,
                            NOT,
                            CUSTOMER,
                            MAY),
                    row(PICKUP_POINT, PICKUP_IN_POINT, NOT, NOT, NOT, NOT, NOT, MAY, POINT, MUST),
                    row(
                            FRANCHISE_PICKUP_POINT,
                            PICKUP_IN_POINT,
                            NOT,
                            NOT,
                            NOT,
                            NOT,
                            MUST,
                            MUST,
                            POINT,
                            MUST));

    private DeliveryTable() {}

    /** The row an order is measured by when it is delivered through this channel. */
    static DeliveryRow rowOf(DeliveryChannel channel, ScenarioFacts facts) {
        Scenario recognised = recognised(channel, facts);
        return ROWS.stream().filter(row -> row.scenario() == recognised).findFirst().orElseThrow();
    }

    /** Each flag tells by itself which scenario is meant; the row then judges the other flags. */
    private static Scenario recognised(DeliveryChannel channel, ScenarioFacts facts) {
        if (channel == PICKUP_IN_POINT) {
            return facts.allowFranchises() ? FRANCHISE_PICKUP_POINT : PICKUP_POINT;
        }
        if (facts.fromMarketplaceStock()) {
            return MARKETPLACE_STOCK;
        }
        if (facts.byMarketplace()) {
            return MARKETPLACE_DELIVERS;
        }
        return facts.allowFranchises() ? FRANCHISE_DELIVERS : SELLER_DELIVERS;
    }

    private static DeliveryRow row(
            Scenario scenario,
            DeliveryChannel channel,
            DeliveryRow.Cell selectedSla,
            DeliveryRow.Cell isFob,
            DeliveryRow.Cell isMarketplaceFulfillment,
            DeliveryRow.Cell warehouseId,
            DeliveryRow.Cell allowFranchises,
            DeliveryRow.Cell pickupAccountName,
            DeliveryRow.Goal address,
            DeliveryRow.Cell geoCoordinates) {
        return new DeliveryRow(
                scenario,
                channel,
                selectedSla,
                isFob,
                isMarketplaceFulfillment,
                warehouseId,
                allowFranchises,
                pickupAccountName,
                address,
                geoCoordinates);
    }
}
