package io.trapiche.domain.order;

import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.SkuId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fiscal invoice over all or part of an order.
 *
 * @param value greater than zero
 * @param issuedAt as the fiscal document has it: the offset tells the day
 * @param items may be empty only in what VTEX tells; an ERP always names them
 * @param key access key of the fiscal document (Brazil), or what another country calls a key; as
 *     told; null when not told
 * @param url where the document can be seen; null when there is none
 * @param document the fiscal document itself, as XML text; null when not sent
 */
public record Invoice(
        InvoiceNumber number,
        Money value,
        OffsetDateTime issuedAt,
        List<Item> items,
        @Nullable String key,
        @Nullable String url,
        @Nullable PersonalData document) {

    /**
     * One invoiced SKU.
     *
     * @param unitPrice price of one unit
     */
    public record Item(SkuId sku, int quantity, Money unitPrice) {}

    public Invoice {
        items = List.copyOf(items);
        if (value.minorUnits() < 1) {
            throw new IllegalArgumentException("invoice value: not positive (expected: > 0)");
        }
    }
}
