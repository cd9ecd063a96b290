package io.trapiche.domain.draft;

import org.jspecify.annotations.Nullable;

/**
 * A field of an order that a person may correct.
 *
 * @param field its path as the marketplace knows it, for example {@code lines[0].sku}
 * @param value as it is now, amounts in minor units; null when there is none, or it is personal
 * @param personal whether it is about a person, and not shown
 */
public record CorrectableField(String field, @Nullable String value, boolean personal) {}
