package io.trapiche.adapter.erp.export.message.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an order is to be changed by; {@code discount} comes off its value beside the items. */
public record OrderChangeData(
        String reason,
        List<Removed> removed,
        List<Added> added,
        List<Repriced> repriced,
        @Nullable MoneyData discount) {

    /** Units that will not come; {@code uniqueId} of their line, null where any will do. */
    public record Removed(String sku, @Nullable String uniqueId, int quantity) {}

    /** Units in addition; {@code unitPrice} null for VTEX's own. */
    public record Added(String sku, int quantity, @Nullable MoneyData unitPrice) {}

    /** A line at another price; {@code uniqueId} null where its SKU stands on no other. */
    public record Repriced(
            String sku, @Nullable String uniqueId, int quantity, MoneyData unitPrice) {}
}
