package io.trapiche.adapter.vtex.orderintegration;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How orders are placed for one account.
 *
 * @param absentValues how what is not to be filled is sent
 * @param priceDivergenceAllowanceRate by how much a price may differ from the seller's: 0 is not at
 *     all, 0.05 five per cent, 1 anything; VTEX's field of that name. Null leaves it out, and the
 *     seller's own rules on divergence have the word
 */
public record PlacementSettings(
        AbsentValues absentValues, @Nullable BigDecimal priceDivergenceAllowanceRate) {

    public static final PlacementSettings DEFAULT = new PlacementSettings(AbsentValues.EMPTY, null);
}
