package io.trapiche.adapter.vtex;

import io.trapiche.adapter.vtex.orderintegration.AbsentValues;
import io.trapiche.adapter.vtex.orderintegration.PlacementSettings;
import io.trapiche.domain.order.PlacementPolicy;
import io.trapiche.domain.order.PlacementPolicy.MixedChannels;
import io.trapiche.domain.order.PlacementPolicy.ShippingPrice;
import io.trapiche.domain.shared.AccountName;
import java.math.BigDecimal;
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
 * @param priceDivergenceAllowanceRate by how much prices may differ from the seller's, by account;
 *     0 to 1 in steps of 0.0001, not sent where not said
 */
@ConfigurationProperties("trapiche.vtex.placement")
public record PlacementProperties(
        @DefaultValue("refuse") MixedChannels mixedChannels,
        @DefaultValue("line") ShippingPrice shippingPrice,
        @DefaultValue("" + PlacementPolicy.GREATEST_REMAINDER) int greatestRemainder,
        @DefaultValue Map<String, AbsentValues> absentValues,
        @DefaultValue Map<String, BigDecimal> priceDivergenceAllowanceRate) {

    private static final int MOST = 10_000;
    private static final int DECIMALS = 4;

    public PlacementProperties {
        absentValues = Map.copyOf(absentValues);
        priceDivergenceAllowanceRate = Map.copyOf(priceDivergenceAllowanceRate);
        VtexPropertiesCheck check = new VtexPropertiesCheck();
        check.within("placement.greatest-remainder", greatestRemainder, 0, MOST);
        absentValues.keySet().forEach(name -> check.account("placement.absent-values", name));
        priceDivergenceAllowanceRate
                .keySet()
                .forEach(name -> check.account("placement.price-divergence-allowance-rate", name));
        priceDivergenceAllowanceRate.forEach((account, rate) -> check(check, account, rate));
        check.failOnFaults();
    }

    private static void check(VtexPropertiesCheck check, String account, BigDecimal rate) {
        boolean within = rate.signum() >= 0 && rate.compareTo(BigDecimal.ONE) <= 0;
        check.that(
                within && rate.stripTrailingZeros().scale() <= DECIMALS,
                "placement.price-divergence-allowance-rate." + account,
                "expected: 0 to 1 with at most four decimals, where 0.05 is five per cent");
    }

    PlacementPolicy policy() {
        return new PlacementPolicy(mixedChannels, shippingPrice, greatestRemainder);
    }

    PlacementSettings of(AccountName account) {
        BigDecimal rate = priceDivergenceAllowanceRate.get(account.value());
        return new PlacementSettings(
                absentValues.getOrDefault(account.value(), AbsentValues.EMPTY),
                rate == null ? null : rate.movePointRight(DECIMALS).intValueExact());
    }
}
