package io.trapiche.application.correcting;

import io.trapiche.application.channel.ChannelOrders;
import io.trapiche.application.channel.port.ChannelOrderOutcome;
import io.trapiche.application.correcting.port.ParkedOrderUseCases;
import io.trapiche.domain.channel.ChannelOrderCommand.CorrectOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.GiveUpOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.ReleaseOrder;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.ChannelOrderRefusal.UnknownOrder;
import io.trapiche.domain.channel.ChannelOrderState.NotPlaced;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.draft.CheckedOrder;
import io.trapiche.domain.draft.Corrections;
import io.trapiche.domain.draft.FieldCorrection;
import io.trapiche.domain.draft.OrderDraft;
import io.trapiche.domain.draft.OrderRules;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.shared.Violations;
import java.time.InstantSource;
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
    public ChannelOrderOutcome release(ChannelOrderKey key, Intervention intervention) {
        return orders.carryOut(
                key, new ReleaseOrder(intervention.by(), intervention.reason(), clock.instant()));
    }

    @Override
    public ChannelOrderOutcome giveUp(ChannelOrderKey key, Intervention intervention) {
        return orders.carryOut(
                key, new GiveUpOrder(intervention.by(), intervention.reason(), clock.instant()));
    }

    @Override
    public Correction correct(
            ChannelOrderKey key, List<FieldCorrection> corrections, Intervention intervention) {
        return switch (orders.find(key)) {
            case NotPlaced _ ->
                    new Correction.Sound(new ChannelOrderOutcome.Refused(new UnknownOrder()));
            case Placed placed -> correct(placed.placement(), corrections, intervention);
        };
    }

    private Correction correct(
            Placement placement, List<FieldCorrection> corrections, Intervention intervention) {
        Violations violations = new Violations();
        OrderDraft draft = Corrections.apply(placement.content(), corrections, violations);
        ChannelOrderKey key = placement.key();
        OrderRules.Seller seller =
                new OrderRules.Seller(key.account(), placement.content().total().currency());
        CheckedOrder checked = rules.check(draft, key.marketplace(), seller);
        if (checked instanceof CheckedOrder.Faulty faulty) {
            violations.addAll(faulty.violations());
        }
        return checked instanceof CheckedOrder.Sound sound && violations.isEmpty()
                ? new Correction.Sound(
                        orders.carryOut(key, correction(sound.content(), intervention)))
                : new Correction.Faulty(violations.all());
    }

    private CorrectOrder correction(OrderContent content, Intervention intervention) {
        return new CorrectOrder(content, intervention.by(), intervention.reason(), clock.instant());
    }
}
