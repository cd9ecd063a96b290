package io.trapiche.adapter.erp.command.reading.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invoice as an ERP system tells it. */
public record InvoiceBody(
        String number,
        Amount value,
        String issuedAt,
        List<Item> items,
        @Nullable String key,
        @Nullable String url,
        @Nullable String document) {

    public record Item(String sku, int quantity, Amount unitPrice) {}

    public record Amount(long minorUnits, String currency) {}
}
