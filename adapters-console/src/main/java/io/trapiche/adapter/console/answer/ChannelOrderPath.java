package io.trapiche.adapter.console.answer;

import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Violations;
import org.jspecify.annotations.Nullable;

/** The parts of a path that name a marketplace's order. */
public final class ChannelOrderPath {

    private ChannelOrderPath() {}

    /** The key; null when a part has violations, which are then noted. */
    public static @Nullable ChannelOrderKey read(
            String account, String marketplace, String orderId, Violations violations) {
        AccountName tenant = violations.take(AccountName.parse("account", account));
        MarketplaceId channel = violations.take(MarketplaceId.parse("marketplace", marketplace));
        MarketplaceOrderId id = violations.take(MarketplaceOrderId.parse("orderId", orderId));
        return tenant == null || channel == null || id == null
                ? null
                : new ChannelOrderKey(tenant, channel, id);
    }
}
