package io.trapiche.adapter.marketplace.grpc;

import io.trapiche.orders.v1.Address;
import io.trapiche.orders.v1.AddressType;
import io.trapiche.orders.v1.GeoCoordinates;
import java.util.regex.Pattern;

/** Rules for where an order goes. */
final class AddressRules {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
    private static final int NAME_LENGTH = 200;
    private static final int CODE_LENGTH = 100;
    private static final double LATITUDE = 90;
    private static final double LONGITUDE = 180;

    private AddressRules() {}

    static void check(Faults faults, Address address) {
        TextRules.choice(faults, "type", address.getTypeValue(), AddressType.getDescriptor());
        TextRules.required(faults, "receiver_name", address.getReceiverName(), NAME_LENGTH);
        TextRules.required(faults, "postal_code", address.getPostalCode(), CODE_LENGTH);
        TextRules.form(
                faults,
                "country",
                address.getCountry(),
                COUNTRY,
                "three capital letters, ISO 3166-1");
        TextRules.optional(faults, "state", address.getState(), CODE_LENGTH);
        TextRules.optional(faults, "city", address.getCity(), NAME_LENGTH);
        TextRules.optional(faults, "neighborhood", address.getNeighborhood(), NAME_LENGTH);
        TextRules.optional(faults, "street", address.getStreet(), NAME_LENGTH);
        TextRules.optional(faults, "number", address.getNumber(), CODE_LENGTH);
        TextRules.optional(faults, "complement", address.getComplement(), NAME_LENGTH);
        TextRules.optional(faults, "id", address.getId(), CODE_LENGTH);
        if (address.hasGeoCoordinates()) {
            coordinates(faults.in("geo_coordinates"), address.getGeoCoordinates());
        }
    }

    private static void coordinates(Faults faults, GeoCoordinates coordinates) {
        range(faults, "latitude", coordinates.getLatitude(), LATITUDE);
        range(faults, "longitude", coordinates.getLongitude(), LONGITUDE);
    }

    /** Holds for NaN too, which is within no range. */
    private static void range(Faults faults, String field, double degrees, double limit) {
        if (!(Math.abs(degrees) <= limit)) {
            faults.add(field, "is out of range (expected: -%1$.0f to %1$.0f)".formatted(limit));
        }
    }
}
