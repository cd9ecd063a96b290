package io.trapiche.application.channel;

import io.trapiche.application.channel.port.ParkedOrderUseCases;
import io.trapiche.application.channel.port.ParkedOrderUseCases.Intervention;
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
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.draft.CheckedOrder;
import io.trapiche.domain.draft.Corrections;
import io.trapiche.domain.draft.FieldCorrection;
import io.trapiche.domain.draft.OrderDraft;
import io.trapiche.domain.draft.OrderRules;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.shared.Decision;
import io.trapiche.domain.shared.Violations;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;

/** What people do about parked orders. */
public final class ParkedOrderService implements ParkedOrderUseCases {

    private final ChannelOrders orders;
    private final OrderRules rules;
    private final InstantSource clock;

    public ParkedOrderService(ChannelOrders orders, OrderRules rules, InstantSource clock) {
        this.orders = orders;
        this.rules = rules;
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
        return switch (orders.find(key)) {
            case NotPlaced _ -> new Outcome.Refused(new UnknownOrder());
            case Placed placed -> correct(placed.placement(), corrections, intervention);
        };
    }

    private Outcome correct(
            Placement placement, List<FieldCorrection> corrections, Intervention intervention) {
        Violations violations = new Violations();
        OrderDraft draft = Corrections.apply(placement.content(), corrections, violations);
        ChannelOrderKey key = placement.key();
        Currency currency = placement.content().total().currency();
        CheckedOrder checked = rules.check(draft, key.marketplace(), currency);
        if (checked instanceof CheckedOrder.Faulty faulty) {
            violations.addAll(faulty.violations());
        }
        return checked instanceof CheckedOrder.Sound sound && violations.isEmpty()
                ? carryOut(key, correction(sound.content(), intervention))
                : new Outcome.Faulty(violations.all());
    }

    private CorrectOrder correction(OrderContent content, Intervention intervention) {
        return new CorrectOrder(content, intervention.by(), intervention.reason(), clock.instant());
    }

    @Override
    public Outcome find(ChannelOrderKey key) {
        return done(orders.find(key));
    }

    private Outcome carryOut(ChannelOrderKey key, ChannelOrderCommand command) {
        var handled = orders.handle(key, command);
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
