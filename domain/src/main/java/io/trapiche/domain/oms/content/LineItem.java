package io.trapiche.domain.oms.content;

import io.trapiche.domain.shared.SkuId;
import org.jspecify.annotations.Nullable;

/**
 * What a line is of; each part null when VTEX told none.
 *
 * @param sku null only on unreadable lines
 * @param refId the seller's own reference of the SKU
 * @param name empty when VTEX told none
 * @param seller VTEX's id of who sells the item
 * @param unit of measurement, such as {@code un} or {@code kg}
 */
public record LineItem(
        @Nullable SkuId sku,
        @Nullable String productId,
        @Nullable String refId,
        @Nullable String ean,
        @Nullable String sellerSku,
        String name,
        @Nullable String seller,
        @Nullable String unit,
        UnitMultiplier unitMultiplier) {}
