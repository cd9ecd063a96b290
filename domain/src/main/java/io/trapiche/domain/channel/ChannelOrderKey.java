package io.trapiche.domain.channel;

import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;

/**
 * What makes a marketplace's order one order: account, marketplace and the marketplace's own id.
 */
public record ChannelOrderKey(
        AccountName account, MarketplaceId marketplace, MarketplaceOrderId orderId) {}
