package io.trapiche.adapter.erp.export.message;

import io.trapiche.domain.fiscal.TaxDocument;
import io.trapiche.domain.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's document is the number of. Without a mask it takes the country to tell one
 * country's from another's.
 *
 * @param country ISO 3166-1 alpha-3; null when not known
 */
record DocumentKinds(@Nullable String country) {

    @Nullable String of(@Nullable PersonalData document) {
        return document == null ? null : WireNames.of(TaxDocument.of(document, country).kind());
    }
}
