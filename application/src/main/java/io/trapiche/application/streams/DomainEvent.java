package io.trapiche.application.streams;

import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.erp.ErpCommandEvent;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.seller.SellerAccountEvent;

/** One of the domain's events, under the kind of aggregate that it happened to. */
public sealed interface DomainEvent {

    /** The event itself. */
    Object value();

    record OfChannelOrder(ChannelOrderEvent value) implements DomainEvent {}

    record OfOmsOrder(OmsOrderEvent value) implements DomainEvent {}

    record OfErpCommand(ErpCommandEvent value) implements DomainEvent {}

    record OfSellerAccount(SellerAccountEvent value) implements DomainEvent {}

    /**
     * The event under its kind.
     *
     * @throws IllegalArgumentException when it is no event of the domain
     */
    static DomainEvent of(Object event) {
        return switch (event) {
            case ChannelOrderEvent ofChannelOrder -> new OfChannelOrder(ofChannelOrder);
            case OmsOrderEvent ofOmsOrder -> new OfOmsOrder(ofOmsOrder);
            case ErpCommandEvent ofErpCommand -> new OfErpCommand(ofErpCommand);
            case SellerAccountEvent ofSellerAccount -> new OfSellerAccount(ofSellerAccount);
            default ->
                    throw new IllegalArgumentException(
                            event.getClass().getName() + " (expected: an event of the domain)");
        };
    }
}
