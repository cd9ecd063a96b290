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
 * @param greatestRemainder how much of an order may go into shipping because prices of one unit are
 *     whole, in minor units
 * @param absentValues how what is not to be filled is sent, by account; {@code empty} where not
 *     said
 */
@ConfigurationProperties("trapiche.vtex.placement")
public record PlacementProperties(
        @DefaultValue("refuse") MixedChannels mixedChannels,
        @DefaultValue("line") ShippingPrice shippingPrice,
        @DefaultValue("" + PlacementPolicy.GREATEST_REMAINDER) int greatestRemainder,
        @DefaultValue Map<String, AbsentValues> absentValues) {

    private static final int MOST = 10_000;

    public PlacementProperties {
        absentValues = Map.copyOf(absentValues);
        absentValues.keySet().forEach(AccountName::new);
        VtexPropertiesCheck check = new VtexPropertiesCheck();
        check.within("placement.greatest-remainder", greatestRemainder, 0, MOST);
        check.failOnFaults();
    }

    PlacementPolicy policy() {
        return new PlacementPolicy(mixedChannels, shippingPrice, greatestRemainder);
    }

    AbsentValues absentValues(AccountName account) {
        return absentValues.getOrDefault(account.value(), AbsentValues.EMPTY);
    }
}
