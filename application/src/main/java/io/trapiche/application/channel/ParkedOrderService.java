package io.trapiche.application.channel;

import io.trapiche.application.channel.port.ParkedOrderUseCases;
import io.trapiche.application.channel.port.ParkedOrderUseCases.Intervention;
import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderCommand;
import io.trapiche.domain.channel.ChannelOrderCommand.CorrectOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.GiveUpOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.ReleaseOrder;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderRefusal.UnknownOrder;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.ChannelOrderState.NotPlaced;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.order.ContentCorrections;
import io.trapiche.domain.order.FieldCorrection;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.PlacementPolicy;
import io.trapiche.domain.shared.Decision;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import java.time.InstantSource;
import java.util.List;

final class ParkedOrderService implements ParkedOrderUseCases {

    private final Aggregates<
                    ChannelOrderCommand, ChannelOrderState, ChannelOrderEvent, ChannelOrderRefusal>
            orders;
    private final CorrectionCheck check;
    private final InstantSource clock;

    ParkedOrderService(
            Aggregates<
                            ChannelOrderCommand,
                            ChannelOrderState,
                            ChannelOrderEvent,
                            ChannelOrderRefusal>
                    orders,
            PlacementPolicy policy,
            InstantSource clock) {
        this.orders = orders;
        this.check = new CorrectionCheck(policy);
        this.clock = clock;
    }

    @Override
    public Outcome retry(ChannelOrderKey key, Intervention intervention) {
        return carryOut(
                key, new ReleaseOrder(intervention.by(), intervention.reason(), clock.instant()));
    }

    @Override
    public Outcome giveUp(ChannelOrderKey key, Intervention intervention) {
        return carryOut(
                key, new GiveUpOrder(intervention.by(), intervention.reason(), clock.instant()));
    }

    @Override
    public Outcome correct(
            ChannelOrderKey key, List<FieldCorrection> corrections, Intervention intervention) {
        return switch (orders.load(StreamId.of(key))) {
            case NotPlaced _ -> new Outcome.Refused(new UnknownOrder());
            case Placed placed ->
                    switch (ContentCorrections.apply(placed.placement().content(), corrections)) {
                        case Parsed.Faulty<OrderContent>(List<Violation> violations) ->
                                new Outcome.Faulty(violations);
                        case Parsed.Valid<OrderContent>(OrderContent content) ->
                                correct(key, content, intervention);
                    };
        };
    }

    private Outcome correct(ChannelOrderKey key, OrderContent content, Intervention intervention) {
        List<Violation> violations = check.violations(content);
        return violations.isEmpty()
                ? carryOut(key, correction(content, intervention))
                : new Outcome.Faulty(violations);
    }

    private CorrectOrder correction(OrderContent content, Intervention intervention) {
        return new CorrectOrder(content, intervention.by(), intervention.reason(), clock.instant());
    }

    @Override
    public Outcome find(ChannelOrderKey key) {
        return done(orders.load(StreamId.of(key)));
    }

    private Outcome carryOut(ChannelOrderKey key, ChannelOrderCommand command) {
        var handled = orders.handle(StreamId.of(key), command);
        return handled.decision()
                        instanceof
                        Decision.Rejected<ChannelOrderEvent, ChannelOrderRefusal>(var reason)
                ? new Outcome.Refused(reason)
                : done(handled.state());
    }

    private static Outcome done(ChannelOrderState state) {
        return switch (state) {
            case Placed placed -> new Outcome.Done(placed);
            case NotPlaced _ -> new Outcome.Refused(new UnknownOrder());
        };
    }
}
