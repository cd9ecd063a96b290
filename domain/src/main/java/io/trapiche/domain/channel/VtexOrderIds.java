package io.trapiche.domain.channel;

import io.trapiche.domain.shared.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * The ids VTEX gave an integrated order.
 *
 * @param franchise the franchise's own order; null when no franchise is involved
 */
public record VtexOrderIds(OrderId main, @Nullable OrderId franchise) {}
