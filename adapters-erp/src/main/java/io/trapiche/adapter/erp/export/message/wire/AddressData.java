package io.trapiche.adapter.erp.export.message.wire;

import org.jspecify.annotations.Nullable;

/** A delivery address or a pickup point; shows nothing of itself but in JSON. */
public record AddressData(
        String type,
        @Nullable String id,
        String receiverName,
        String postalCode,
        String country,
        @Nullable String state,
        @Nullable String city,
        @Nullable String neighborhood,
        @Nullable String street,
        @Nullable String number,
        @Nullable String complement,
        @Nullable Coordinates geoCoordinates) {

    /** A point on the earth in millionths of a degree. */
    public record Coordinates(int latitudeMicrodegrees, int longitudeMicrodegrees) {
        @Override
        public String toString() {
            return "***";
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
