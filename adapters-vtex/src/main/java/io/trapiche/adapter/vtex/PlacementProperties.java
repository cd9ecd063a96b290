package io.trapiche.adapter.vtex;

import io.trapiche.adapter.vtex.orderintegration.AbsentValues;
import io.trapiche.domain.order.PlacementPolicy;
import io.trapiche.domain.order.PlacementPolicy.MixedChannels;
import io.trapiche.domain.order.PlacementPolicy.ShippingPrice;
import io.trapiche.domain.shared.AccountName;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How orders are placed where VTEX does not say.
 *
 * @param mixedChannels whether an order may have lines of both delivery channels
 * @param shippingPrice whether VTEX is told a line's shipping price for the line or for one unit
 * @param absentValues how what is not to be filled is sent, by account; {@code empty} where not
 *     said
 */
@ConfigurationProperties("trapiche.vtex.placement")
public record PlacementProperties(
        @DefaultValue("refuse") MixedChannels mixedChannels,
        @DefaultValue("line") ShippingPrice shippingPrice,
        @DefaultValue Map<String, AbsentValues> absentValues) {

    public PlacementProperties {
        absentValues = Map.copyOf(absentValues);
        absentValues.keySet().forEach(AccountName::new);
    }

    PlacementPolicy policy() {
        return new PlacementPolicy(mixedChannels, shippingPrice);
    }

    AbsentValues absentValues(AccountName account) {
        return absentValues.getOrDefault(account.value(), AbsentValues.EMPTY);
    }
}
