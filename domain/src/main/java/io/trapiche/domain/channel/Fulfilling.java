package io.trapiche.domain.channel;

import io.trapiche.domain.channel.ChannelOrderEvent.HandlingStarted;
import io.trapiche.domain.channel.ChannelOrderEvent.InvoiceIssued;
import io.trapiche.domain.channel.ChannelOrderEvent.OfFulfilment;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderDelivered;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderInvoiced;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderShipped;
import io.trapiche.domain.channel.ChannelOrderState.Approved;
import io.trapiche.domain.channel.ChannelOrderState.Delivered;
import io.trapiche.domain.channel.ChannelOrderState.InFulfilment;
import io.trapiche.domain.channel.ChannelOrderState.InHandling;
import io.trapiche.domain.channel.ChannelOrderState.Invoiced;
import io.trapiche.domain.channel.ChannelOrderState.Returned;
import io.trapiche.domain.channel.ChannelOrderState.Shipped;

/** What the seller's progress makes of an approved order. */
final class Fulfilling {

    private Fulfilling() {}

    static InFulfilment evolve(InFulfilment known, OfFulfilment event) {
        Fulfilment was = known.fulfilment();
        return switch (event) {
            case HandlingStarted _ ->
                    known instanceof Approved ? new InHandling(known.placement(), was) : known;
            case InvoiceIssued issued ->
                    invoiced(known, was.with(issued.invoice(), issued.invoicedInFull()));
            case OrderInvoiced _ -> invoiced(known, was.inFull());
            case OrderShipped shipped -> shipped(known, was.with(shipped.tracking()));
            case OrderDelivered delivered ->
                    new Delivered(known.placement(), was.with(delivered.tracking()));
        };
    }

    private static InFulfilment invoiced(InFulfilment known, Fulfilment fulfilment) {
        return switch (known) {
            case Approved _, InHandling _, Invoiced _ ->
                    new Invoiced(known.placement(), fulfilment);
            case Shipped _ -> new Shipped(known.placement(), fulfilment);
            case Delivered _ -> new Delivered(known.placement(), fulfilment);
            case Returned _ -> known;
        };
    }

    /** Once one package has arrived the order counts as delivered, whatever else still travels. */
    private static InFulfilment shipped(InFulfilment known, Fulfilment fulfilment) {
        return known instanceof Delivered
                ? new Delivered(known.placement(), fulfilment)
                : new Shipped(known.placement(), fulfilment);
    }
}
