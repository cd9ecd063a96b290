package io.trapiche.adapter.vtex.oms.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PATCH /api/order-system/orders/{orderId}/changes}. Amounts are hundredths.
 *
 * @param remove absent for none, as are {@code add} and {@code replace}
 * @param manualDiscountValue absent for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangePayload(
        String reason,
        @Nullable ItemsPayload remove,
        @Nullable ItemsPayload add,
        @Nullable List<ReplacementPayload> replace,
        @Nullable Long manualDiscountValue) {

    public record ItemsPayload(List<ItemPayload> items) {}

    /** Units in place of others. */
    public record ReplacementPayload(ItemsPayload from, ItemsPayload to) {}

    /**
     * Units of one SKU.
     *
     * @param uniqueId of their line; absent where VTEX is to find it
     * @param price of one unit; absent for VTEX's own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ItemPayload(
            String id, @Nullable String uniqueId, int quantity, @Nullable Long price) {}
}
