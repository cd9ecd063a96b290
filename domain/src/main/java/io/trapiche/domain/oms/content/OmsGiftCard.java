package io.trapiche.domain.oms.content;

import io.trapiche.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A gift card that pays for the order; each part null when VTEX told none.
 *
 * @param value what it pays of this order
 */
public record OmsGiftCard(
        @Nullable String id, @Nullable String name, Money value, @Nullable String provider) {}
