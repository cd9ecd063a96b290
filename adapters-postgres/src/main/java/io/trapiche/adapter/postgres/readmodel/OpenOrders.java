package io.trapiche.adapter.postgres.readmodel;

/**
 * Marketplaces' orders that have come to no end, as the partial indexes over {@code order_view} say
 * it, word by word.
 */
final class OpenOrders {

    static final String CONDITION =
            "kind = 'CHANNEL_ORDER' AND (cancelling OR phase NOT IN"
                    + " ('delivered', 'cancelled', 'returned', 'refused'))";

    private OpenOrders() {}
}
