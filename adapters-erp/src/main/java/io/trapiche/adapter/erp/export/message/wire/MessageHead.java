package io.trapiche.adapter.erp.export.message.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every message about an order begins with.
 *
 * @param orderId VTEX's; null while a marketplace's order has none
 * @param marketplace null for orders of the seller's own shop, as is the marketplace's order id
 * @param sequence of the event among its order's, from one, without gaps
 */
public record MessageHead(
        String account,
        @Nullable String orderId,
        @Nullable String marketplace,
        @Nullable String marketplaceOrderId,
        long sequence,
        Instant occurredAt) {}
