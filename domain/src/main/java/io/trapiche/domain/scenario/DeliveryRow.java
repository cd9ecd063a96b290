package io.trapiche.domain.scenario;

import io.trapiche.domain.order.DeliveryChannel;

/** What one delivery scenario asks for; the columns have the names of VTEX's guide. */
record DeliveryRow(
        Scenario scenario,
        DeliveryChannel channel,
        Cell selectedSla,
        Cell isFob,
        Cell isMarketplaceFulfillment,
        Cell warehouseId,
        Cell allowFranchises,
        Cell pickupAccountName,
        Goal address,
        Cell geoCoordinates) {

    /** What a scenario says of one field: filled or true, empty or false, or nothing at all. */
    enum Cell {
        MUST,
        NOT,
        MAY;

        boolean allows(boolean filled) {
            return switch (this) {
                case MUST -> filled;
                case NOT -> !filled;
                case MAY -> true;
            };
        }
    }

    /** Where the goods go. */
    enum Goal {
        CUSTOMER,
        POINT
    }
}
