package io.trapiche.adapter.erp.export.message.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invoice that an ERP system issued, less the fiscal document itself, which the ERP has. */
public record InvoiceData(
        String number,
        MoneyData value,
        Instant issuedAt,
        List<Item> items,
        @Nullable String key,
        @Nullable String url) {

    /** One invoiced SKU. */
    public record Item(String sku, int quantity, MoneyData unitPrice) {}
}
