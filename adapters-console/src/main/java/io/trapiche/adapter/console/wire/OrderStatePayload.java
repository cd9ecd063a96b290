package io.trapiche.adapter.console.wire;

import org.jspecify.annotations.Nullable;

/**
 * How an order stands after somebody did something about it.
 *
 * @param vtexOrderId null while the order is not in VTEX
 * @param state {@code parked}, {@code cancelling} or the phase
 */
public record OrderStatePayload(
        String account,
        String marketplace,
        String marketplaceOrderId,
        @Nullable String vtexOrderId,
        String state,
        String phase) {}
