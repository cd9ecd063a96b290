package io.trapiche.application.channel;

import io.trapiche.application.channel.port.ChannelOrderUseCases;
import io.trapiche.application.channel.port.CheckPlacementUseCase;
import io.trapiche.application.channel.port.ParkedOrderUseCases;
import io.trapiche.application.channel.port.PlaceOrderUseCase;
import io.trapiche.application.vtex.port.CartSimulation;
import io.trapiche.domain.draft.OrderRules;
import java.time.InstantSource;

/** Assembles what marketplaces ask for. */
public final class ChannelUseCases {

    private ChannelUseCases() {}

    /** Placing orders. */
    public static PlaceOrderUseCase placeOrder(ChannelOrders orders, InstantSource clock) {
        return new PlaceOrderService(orders, clock);
    }

    /** Checking orders without placing them. */
    public static CheckPlacementUseCase checkPlacement(
            ChannelOrders orders, CartSimulation carts, InstantSource clock) {
        return new CheckPlacementService(orders, carts, clock);
    }

    /** Everything else that is asked of a placed order. */
    public static ChannelOrderUseCases ofPlacedOrders(ChannelOrders orders, InstantSource clock) {
        return new ChannelOrderService(orders, clock);
    }

    /** What people do about orders that stand still. */
    public static ParkedOrderUseCases ofParkedOrders(
            ChannelOrders orders, OrderRules rules, InstantSource clock) {
        return new ParkedOrderService(orders, rules, clock);
    }
}
