package io.trapiche.domain.draft;

import io.trapiche.domain.shared.PersonalData;

/**
 * What one field of an order is to be instead.
 *
 * @param field its path as the marketplace knows it, for example {@code lines[0].sku}
 * @param value may be about a person; empty takes away what may be missing
 */
public record FieldCorrection(String field, PersonalData value) {}
