package io.trapiche.domain.order;

import io.trapiche.domain.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * A delivery address or a pickup point.
 *
 * @param id of the pickup point, or the marketplace's own id of the address; null when there is
 *     none
 * @param country three letters, for example {@code BRA}
 * @param geoCoordinates required for a pickup point
 */
public record Address(
        Type type,
        @Nullable String id,
        PersonalData receiverName,
        PersonalData postalCode,
        String country,
        @Nullable PersonalData state,
        @Nullable PersonalData city,
        @Nullable PersonalData neighborhood,
        @Nullable PersonalData street,
        @Nullable PersonalData number,
        @Nullable PersonalData complement,
        @Nullable GeoCoordinates geoCoordinates) {

    /** VTEX's {@code addressType}. */
    public enum Type {
        RESIDENTIAL,
        COMMERCIAL,
        PICKUP
    }
}
