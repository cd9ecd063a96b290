package io.trapiche.domain.oms.content;

import io.trapiche.domain.order.GeoCoordinates;
import io.trapiche.domain.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * An address as VTEX tells it; each part null when VTEX told none.
 *
 * @param type VTEX's {@code addressType}; the set is open
 * @param country mostly three letters, for example {@code BRA}
 */
public record OmsAddress(
        @Nullable String id,
        @Nullable String type,
        @Nullable PersonalData receiverName,
        @Nullable PersonalData postalCode,
        @Nullable String country,
        @Nullable PersonalData state,
        @Nullable PersonalData city,
        @Nullable PersonalData neighborhood,
        @Nullable PersonalData street,
        @Nullable PersonalData number,
        @Nullable PersonalData complement,
        @Nullable PersonalData reference,
        @Nullable GeoCoordinates geoCoordinates) {}
