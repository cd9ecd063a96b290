package io.trapiche.application.view;

import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.oms.OmsOrderEvent;
import org.jspecify.annotations.Nullable;

/** What an event makes of an order to look at. */
final class OrderViewEvolution {

    private OrderViewEvolution() {}

    static @Nullable OrderView evolve(@Nullable OrderView view, RecordedEvent recorded) {
        return switch (recorded.event()) {
            case ChannelOrderEvent event -> ChannelOrderViews.evolve(view, recorded, event);
            case OmsOrderEvent event -> OmsOrderViews.evolve(view, recorded, event);
            default -> view;
        };
    }
}
