package io.trapiche.domain.channel;

/** Why a command on a marketplace's order cannot be carried out. */
public sealed interface ChannelOrderRefusal {

    /** Nobody placed this order. */
    record UnknownOrder() implements ChannelOrderRefusal {}

    /** The order was placed before with other content. */
    record PlacedWithOtherContent() implements ChannelOrderRefusal {}

    /** The order is cancelled, or about to be. */
    record AlreadyCancelled() implements ChannelOrderRefusal {}

    /**
     * The order is invoiced, at least in part: goods come back as a return, not as a cancellation.
     */
    record AlreadyInvoiced() implements ChannelOrderRefusal {}

    /** The order was refused and will never be placed. */
    record AlreadyRefused() implements ChannelOrderRefusal {}

    /** The order is not parked. */
    record NotParked() implements ChannelOrderRefusal {}
}
