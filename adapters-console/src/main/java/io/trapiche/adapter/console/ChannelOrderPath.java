package io.trapiche.adapter.console;

import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import org.jspecify.annotations.Nullable;

/** The parts of a path that name a marketplace's order. */
final class ChannelOrderPath {

    private ChannelOrderPath() {}

    /** The key; null when a part has faults, which are then noted. */
    static @Nullable ChannelOrderKey read(
            String account, String marketplace, String orderId, Faults faults) {
        AccountName tenant = faults.valueOf(AccountName.parse("account", account));
        MarketplaceId channel = faults.valueOf(MarketplaceId.parse("marketplace", marketplace));
        MarketplaceOrderId id = faults.valueOf(MarketplaceOrderId.parse("orderId", orderId));
        return tenant == null || channel == null || id == null
                ? null
                : new ChannelOrderKey(tenant, channel, id);
    }
}
