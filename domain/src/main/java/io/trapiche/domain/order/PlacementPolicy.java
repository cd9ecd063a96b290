package io.trapiche.domain.order;

/**
 * How orders are placed where VTEX does not say: points 9 and 14 of the undocumented ones.
 *
 * @param mixedChannels what happens to an order with lines of both delivery channels
 * @param shippingPrice what a line's shipping price in VTEX is the price of
 * @param greatestRemainder how much of an order may go into shipping because prices of one unit are
 *     whole, in minor units
 */
public record PlacementPolicy(
        MixedChannels mixedChannels, ShippingPrice shippingPrice, int greatestRemainder) {

    /** 0.99 in a currency of two decimals. */
    public static final int GREATEST_REMAINDER = 99;

    public static final PlacementPolicy DEFAULT =
            new PlacementPolicy(MixedChannels.REFUSE, ShippingPrice.LINE, GREATEST_REMAINDER);

    /** Both delivery channels in one order. */
    public enum MixedChannels {
        /** Refused when placed. */
        REFUSE,
        /** Sent to VTEX as it is. */
        SEND
    }

    /** What a shipping price is told for. */
    public enum ShippingPrice {
        /** The whole line. */
        LINE,
        /** One unit; a price that is no multiple of the quantity cannot be told. */
        UNIT
    }
}
