package io.trapiche.domain.oms.content;

import io.trapiche.domain.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Who ordered (VTEX: {@code clientProfileData}); each part null when VTEX told none.
 *
 * @param email may be an alias of VTEX's or the marketplace's, or masked
 * @param document as told, with or without its mask
 * @param documentType as told, such as {@code cpf}; the set is open
 * @param corporate null unless a company ordered
 */
public record OmsCustomer(
        @Nullable PersonalData email,
        @Nullable PersonalData firstName,
        @Nullable PersonalData lastName,
        @Nullable PersonalData phone,
        @Nullable PersonalData document,
        @Nullable String documentType,
        @Nullable String customerClass,
        @Nullable String customerCode,
        @Nullable Corporate corporate) {

    /**
     * The company; each part null when VTEX told none.
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
