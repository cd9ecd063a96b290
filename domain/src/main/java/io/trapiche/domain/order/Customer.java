package io.trapiche.domain.order;

import io.trapiche.domain.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Who ordered.
 *
 * @param corporate null for consumers
 */
public record Customer(
        PersonalData email,
        PersonalData firstName,
        PersonalData lastName,
        PersonalData phone,
        PersonalData document,
        @Nullable Corporate corporate) {

    /**
     * The company behind a corporate order; each part null when not told.
     *
     * @param stateInscription state tax registration
     */
    public record Corporate(
            @Nullable PersonalData name,
            @Nullable PersonalData tradeName,
            @Nullable PersonalData document,
            @Nullable PersonalData phone,
            @Nullable PersonalData stateInscription) {}
}
