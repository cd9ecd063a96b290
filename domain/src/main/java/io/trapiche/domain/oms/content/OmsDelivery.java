package io.trapiche.domain.oms.content;

import io.trapiche.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one item travels (VTEX: {@code logisticsInfo}).
 *
 * @param position of the item among VTEX's items; -1 when VTEX told none
 * @param lineId the item's {@code uniqueId}; null when there is no such item
 * @param sla VTEX's id of what the customer chose; null when VTEX told none
 * @param channel such as {@code delivery} or {@code pickup-in-point}; null when VTEX told none
 * @param company the carrier policy; null when VTEX told none
 * @param window null unless the customer chose one
 * @param estimate VTEX's notation, such as {@code 4bd}; null when VTEX told none
 * @param promisedAt the estimate as a date; null when VTEX told none
 * @param price after discounts
 * @param listPrice before discounts
 * @param addressId of one of the order's addresses; null when VTEX told none
 * @param pickup null unless the customer fetches the item
 * @param byMarketplace the marketplace ships it itself (VTEX: FOB)
 * @param parcels from where, with whom; one per dock
 */
public record OmsDelivery(
        int position,
        @Nullable String lineId,
        @Nullable String sla,
        @Nullable String channel,
        @Nullable String company,
        @Nullable Window window,
        @Nullable String estimate,
        @Nullable Instant promisedAt,
        Money price,
        Money listPrice,
        @Nullable String addressId,
        @Nullable Pickup pickup,
        boolean byMarketplace,
        List<Parcel> parcels) {

    /** A time for the delivery; each end null when VTEX told none. */
    public record Window(@Nullable Instant from, @Nullable Instant to) {}

    /** Where the customer fetches the item; each part null when VTEX told none. */
    public record Pickup(
            @Nullable String id, @Nullable String name, @Nullable OmsAddress address) {}

    /** Some units of the item; each part null when VTEX told none, {@code quantity} then 0. */
    public record Parcel(
            @Nullable String courierId,
            @Nullable String courierName,
            @Nullable String dockId,
            @Nullable String warehouseId,
            int quantity) {}

    public OmsDelivery {
        parcels = List.copyOf(parcels);
    }
}
