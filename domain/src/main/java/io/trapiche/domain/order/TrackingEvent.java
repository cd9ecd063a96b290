package io.trapiche.domain.order;

import io.trapiche.domain.shared.PersonalData;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a package on its way (VTEX: {@code courierStatus.data} of a package).
 *
 * @param city null when nobody told it
 * @param state a code of two letters at VTEX; null when nobody told it
 * @param description a carrier's text, which may name who took the package
 */
public record TrackingEvent(
        @Nullable String city, @Nullable String state, PersonalData description, Instant at) {

    /** Whether the same is told, whenever it happened: VTEX may date it otherwise. */
    public boolean tellsTheSameAs(TrackingEvent other) {
        return description.equals(other.description)
                && Objects.equals(city, other.city)
                && Objects.equals(state, other.state);
    }
}
