package io.trapiche.adapter.console.wire;

import org.jspecify.annotations.Nullable;

/**
 * An invoice as VTEX has it.
 *
 * @param key access key of the fiscal document; null when none was told
 * @param url where the document can be seen; null when there is none
 */
public record InvoicePayload(
        String number, MoneyPayload value, @Nullable String key, @Nullable String url) {}
