package io.trapiche.adapter.marketplace.grpc.access;

import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import org.jspecify.annotations.Nullable;

/**
 * The orders that a watch follows.
 *
 * @param account null for every account
 */
public record WatchedOrders(MarketplaceId marketplace, @Nullable AccountName account) {}
