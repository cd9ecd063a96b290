package io.trapiche.domain.order;

import io.trapiche.domain.fiscal.TaxDocument;
import io.trapiche.domain.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Who ordered.
 *
 * @param document as told; {@link TaxDocument} says what it is
 * @param corporate null for consumers
 */
public record Customer(
        PersonalData email,
        PersonalData firstName,
        PersonalData lastName,
        PersonalData phone,
        PersonalData document,
        @Nullable Corporate corporate) {

    /** The same, with documents in the one form that they are compared in. */
    Customer canonical() {
        return new Customer(
                email,
                firstName,
                lastName,
                phone,
                TaxDocument.canonical(document),
                corporate == null ? null : corporate.canonical());
    }

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
            @Nullable PersonalData stateInscription) {

        private Corporate canonical() {
            return new Corporate(
                    name,
                    tradeName,
                    document == null ? null : TaxDocument.canonical(document),
                    phone,
                    stateInscription);
        }
    }
}
