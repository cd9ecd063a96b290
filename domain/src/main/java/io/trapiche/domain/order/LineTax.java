package io.trapiche.domain.order;

import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;

/**
 * A tax the marketplace designates for a SKU of the order.
 *
 * @param value not negative
 */
public record LineTax(SkuId sku, Money value) {}
