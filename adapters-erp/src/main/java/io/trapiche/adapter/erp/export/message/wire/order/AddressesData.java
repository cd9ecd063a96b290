package io.trapiche.adapter.erp.export.message.wire.order;

import io.trapiche.adapter.erp.export.message.wire.AddressData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an order goes, and to whom the invoice. */
public record AddressesData(
        @Nullable Address shipping, List<Address> further, @Nullable Address invoice) {

    public AddressesData {
        further = List.copyOf(further);
    }

    /** Each part null when VTEX told none; shows nothing of itself but in JSON. */
    public record Address(
            @Nullable String id,
            @Nullable String type,
            @Nullable String receiverName,
            @Nullable String postalCode,
            @Nullable String country,
            @Nullable String state,
            @Nullable String city,
            @Nullable String neighborhood,
            @Nullable String street,
            @Nullable String number,
            @Nullable String complement,
            @Nullable String reference,
            AddressData.@Nullable Coordinates geoCoordinates) {
        @Override
        public String toString() {
            return "***";
        }
    }
}
