package io.trapiche.application.placing;

import io.trapiche.application.channel.ChannelOrders;
import io.trapiche.application.placing.port.CheckPlacementUseCase;
import io.trapiche.application.vtex.port.CartSimulation;
import io.trapiche.application.vtex.port.CartSimulation.Cart;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.channel.ChannelOrderCommand.PlaceOrder;
import io.trapiche.domain.channel.ChannelOrderDecider;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.ChannelOrderState.NotPlaced;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.scenario.CartQuote;
import io.trapiche.domain.scenario.LineForecast;
import io.trapiche.domain.shared.Decision;
import io.trapiche.domain.shared.SkuId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides as placing would, and throws the decision away. */
public final class CheckPlacementService implements CheckPlacementUseCase {

    private final ChannelOrders orders;
    private final CartSimulation carts;
    private final InstantSource clock;
    private final ChannelOrderDecider decider = new ChannelOrderDecider();

    public CheckPlacementService(ChannelOrders orders, CartSimulation carts, InstantSource clock) {
        this.orders = orders;
        this.carts = carts;
        this.clock = clock;
    }

    @Override
    public Outcome check(Proposal proposal) {
        ChannelOrderKey key =
                new ChannelOrderKey(
                        proposal.access().account(),
                        proposal.access().marketplace(),
                        proposal.orderId());
        ChannelOrderState state = orders.find(key);
        PlaceOrder command =
                new PlaceOrder(
                        key, proposal.access().affiliateId(), proposal.content(), clock.instant());
        return switch (decider.decide(state, command)) {
            case Decision.Rejected<ChannelOrderEvent, ChannelOrderRefusal>(var reason) ->
                    new Outcome.Refused(reason);
            case Decision.Accepted<ChannelOrderEvent, ChannelOrderRefusal> _,
                    Decision.Unchanged<ChannelOrderEvent, ChannelOrderRefusal> _ ->
                    new Outcome.Acceptable(receivedAt(state), live(proposal));
        };
    }

    private static @Nullable Instant receivedAt(ChannelOrderState state) {
        return switch (state) {
            case Placed placed -> placed.placement().receivedAt();
            case NotPlaced _ -> null;
        };
    }

    private @Nullable LiveCheck live(Proposal proposal) {
        if (!proposal.live()) {
            return null;
        }
        try {
            return forecast(proposal);
        } catch (VtexUnavailable _) {
            return new LiveCheck.NotPossible();
        }
    }

    private LiveCheck forecast(Proposal proposal) {
        Map<SkuId, CartQuote> quotes =
                carts.simulate(cart(proposal)).stream()
                        .collect(
                                Collectors.toMap(
                                        CartQuote::sku, Function.identity(), (first, _) -> first));
        boolean sellerDelivers = !proposal.content().delivery().byMarketplace();
        return new LiveCheck.Done(
                proposal.netLines().stream()
                        .map(line -> LineForecast.of(line, quotes.get(line.sku()), sellerDelivers))
                        .toList());
    }

    private static Cart cart(Proposal proposal) {
        return new Cart(
                proposal.access().account(),
                proposal.access().affiliateId(),
                proposal.access().currency(),
                proposal.netLines(),
                proposal.content().delivery().address());
    }
}
