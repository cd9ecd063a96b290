package io.trapiche.adapter.erp.export.message.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What will not come of an order; {@code discount} comes off its value beside the items, or alone:
 * then there are none.
 */
public record RemovalData(String reason, List<Item> items, @Nullable MoneyData discount) {

    /** Units of one SKU. */
    public record Item(String sku, int quantity) {}
}
