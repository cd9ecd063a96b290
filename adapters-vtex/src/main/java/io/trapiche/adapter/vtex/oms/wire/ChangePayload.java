package io.trapiche.adapter.vtex.oms.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PATCH /api/order-system/orders/{orderId}/changes}.
 *
 * @param remove absent for none
 * @param manualDiscountValue hundredths; absent for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangePayload(
        String reason, @Nullable RemovalPayload remove, @Nullable Long manualDiscountValue) {

    public record RemovalPayload(List<ItemPayload> items) {}

    /** Units of one SKU. */
    public record ItemPayload(String id, int quantity) {}
}
