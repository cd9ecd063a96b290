package io.trapiche.adapter.console.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One order.
 *
 * @param kind {@code channel-order} or {@code oms-order}
 * @param state {@code parked}, {@code cancelling} or the phase
 * @param vtexStatus what the phase means; null for a marketplace's order
 * @param overdue null unless the order stands too long in VTEX
 */
public record OrderPayload(
        String kind,
        String account,
        @Nullable String marketplace,
        @Nullable String marketplaceOrderId,
        @Nullable String vtexOrderId,
        String state,
        String phase,
        @Nullable VtexStatusPayload vtexStatus,
        @Nullable OverduePayload overdue,
        boolean cancelling,
        boolean parked,
        @Nullable String code,
        int invoices,
        boolean invoicedInFull,
        MoneyPayload value,
        Instant createdAt,
        Instant updatedAt,
        long sequence) {}
