package io.trapiche.sandbox.seller;

import org.jspecify.annotations.Nullable;

/**
 * A SKU somebody described. Orders do not use its stock up.
 *
 * @param price minor units; null for any
 * @param stock units; null for endless
 */
public record CatalogueSku(@Nullable Long price, @Nullable Long stock, boolean active) {
    private static final String OUT_OF_STOCK = "nostock";

    /** Any price, endless stock, except that an id may say there is none. */
    public static CatalogueSku nobodyDescribed(String skuId) {
        return new CatalogueSku(null, skuId.startsWith(OUT_OF_STOCK) ? 0L : null, true);
    }

    public boolean has(long quantity) {
        return active && (stock == null || stock >= quantity);
    }
}
