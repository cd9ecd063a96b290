package io.trapiche.domain.channel;

/** Why a command on a marketplace's order cannot be carried out. */
public sealed interface ChannelOrderRefusal {

    /** Nobody placed this order. */
    record UnknownOrder() implements ChannelOrderRefusal {}

    /** The order was placed before with other content. */
    record PlacedWithOtherContent() implements ChannelOrderRefusal {}

    /** The order is cancelled, or about to be. */
    record AlreadyCancelled() implements ChannelOrderRefusal {}

    /** All goods of the order were invoiced and taken back. */
    record AlreadyReturned() implements ChannelOrderRefusal {}

    /**
     * Part of the order is invoiced: VTEX takes neither a cancellation nor a return before the rest
     * is invoiced too.
     */
    record PartlyInvoiced() implements ChannelOrderRefusal {}

    /** The order was refused and will never be placed. */
    record AlreadyRefused() implements ChannelOrderRefusal {}

    /** The order is not parked. */
    record NotParked() implements ChannelOrderRefusal {}

    /** The order is in VTEX: it is too late to correct it or to give it up. */
    record InVtexAlready() implements ChannelOrderRefusal {}
}
