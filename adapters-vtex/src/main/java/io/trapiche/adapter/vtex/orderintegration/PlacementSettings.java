package io.trapiche.adapter.vtex.orderintegration;

import org.jspecify.annotations.Nullable;

/**
 * How orders are placed for one account.
 *
 * @param absentValues how what is not to be filled is sent
 * @param priceDivergenceAllowance by how much a price may differ from the seller's, in
 *     ten-thousandths: 0 is not at all, 500 five per cent, 10 000 anything (VTEX: {@code
 *     priceDivergenceAllowanceRate}). Null leaves it out, and the seller's own rules on divergence
 *     have the word
 */
public record PlacementSettings(
        AbsentValues absentValues, @Nullable Integer priceDivergenceAllowance) {

    public static final PlacementSettings DEFAULT = new PlacementSettings(AbsentValues.EMPTY, null);
}
