package io.trapiche.adapter.erp.export.message.wire.order;

import io.trapiche.adapter.erp.export.message.wire.MoneyData;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one item travels; each part null when VTEX told none. */
public record DeliveryData(
        int position,
        @Nullable String lineId,
        @Nullable String sla,
        @Nullable String channel,
        @Nullable String company,
        @Nullable Window window,
        @Nullable String estimate,
        @Nullable Instant promisedAt,
        MoneyData price,
        MoneyData listPrice,
        @Nullable String addressId,
        @Nullable Pickup pickup,
        boolean byMarketplace,
        List<Parcel> parcels) {

    /** A time for the delivery. */
    public record Window(@Nullable Instant from, @Nullable Instant to) {}

    /** Where the customer fetches the item. */
    public record Pickup(
            @Nullable String id, @Nullable String name, AddressesData.@Nullable Address address) {}

    /** Some units of the item. */
    public record Parcel(
            @Nullable String courierId,
            @Nullable String courierName,
            @Nullable String dockId,
            @Nullable String warehouseId,
            int quantity) {}

    public DeliveryData {
        parcels = List.copyOf(parcels);
    }
}
