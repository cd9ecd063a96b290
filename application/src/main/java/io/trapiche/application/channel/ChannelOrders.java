package io.trapiche.application.channel;

import io.trapiche.application.channel.port.ChannelOrderOutcome;
import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.Handled;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderCommand;
import io.trapiche.domain.channel.ChannelOrderCommand.PlaceOrder;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderRefusal.UnknownOrder;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.ChannelOrderState.NotPlaced;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.shared.Decision;

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

    /** Where a placed order stands. */
    public ChannelOrderOutcome findPlaced(ChannelOrderKey key) {
        return outcome(find(key));
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

    /** What somebody asks of a placed order. */
    public ChannelOrderOutcome carryOut(ChannelOrderKey key, ChannelOrderCommand command) {
        var handled = handle(key, command);
        return handled.decision()
                        instanceof
                        Decision.Rejected<ChannelOrderEvent, ChannelOrderRefusal>(var reason)
                ? new ChannelOrderOutcome.Refused(reason)
                : outcome(handled.state());
    }

    private static ChannelOrderOutcome outcome(ChannelOrderState state) {
        return switch (state) {
            case Placed placed -> new ChannelOrderOutcome.Done(placed);
            case NotPlaced _ -> new ChannelOrderOutcome.Refused(new UnknownOrder());
        };
    }
}
