package io.trapiche.adapter.erp.export.message.wire;

import org.jspecify.annotations.Nullable;

/** An invoice as the marketplace gets to know it; key and URL null when not told. */
public record IssuedInvoiceData(
        String number, MoneyData value, @Nullable String key, @Nullable String url) {}
