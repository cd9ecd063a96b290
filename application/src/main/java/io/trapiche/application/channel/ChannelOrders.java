package io.trapiche.application.channel;

import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.Handled;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderCommand;
import io.trapiche.domain.channel.ChannelOrderCommand.PlaceOrder;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderState;

/**
 * The orders of marketplaces. Throws as {@link Aggregates} does.
 *
 * @param aggregates where they are kept
 */
public record ChannelOrders(
        Aggregates<ChannelOrderCommand, ChannelOrderState, ChannelOrderEvent, ChannelOrderRefusal>
                aggregates) {

    /** Where the order stands. */
    public ChannelOrderState find(ChannelOrderKey key) {
        return aggregates.load(StreamId.of(key));
    }

    /** Quicker than {@link #handle}, because most orders are placed once. */
    public Handled<ChannelOrderState, ChannelOrderEvent, ChannelOrderRefusal> place(
            PlaceOrder command) {
        return aggregates.handleNew(StreamId.of(command.key()), command);
    }

    public Handled<ChannelOrderState, ChannelOrderEvent, ChannelOrderRefusal> handle(
            ChannelOrderKey key, ChannelOrderCommand command) {
        return aggregates.handle(StreamId.of(key), command);
    }
}
