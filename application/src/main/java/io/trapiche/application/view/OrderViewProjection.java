package io.trapiche.application.view;

import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.events.port.StatesOfOrders;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.application.view.port.OrderViewStore;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the orders to look at up to date. An order is a pure function of its events up to a
 * sequence, so that repeats, and a rebuild at the same time, do no harm.
 */
public final class OrderViewProjection implements Projection {

    private final OrderViewStore store;
    private final StatesOfOrders states;

    public OrderViewProjection(OrderViewStore store, StatesOfOrders states) {
        this.store = store;
        this.states = states;
    }

    @Override
    public String name() {
        return "order-view";
    }

    @Override
    public void clear() {
        store.clear();
    }

    @Override
    public void consume(List<RecordedEvent> batch) {
        Map<StreamId, OrderView> changed = new LinkedHashMap<>();
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof ChannelOrderEvent event
                    && states.channelOrders().after(recorded)
                            instanceof ChannelOrderState.Placed placed) {
                changed.put(recorded.stream(), ChannelOrderViews.of(recorded, event.at(), placed));
            } else if (recorded.event() instanceof OmsOrderEvent event
                    && states.omsOrders().after(recorded) instanceof OmsOrderState.Known known) {
                changed.put(recorded.stream(), OmsOrderViews.of(recorded, event.at(), known));
            }
        }
        if (!changed.isEmpty()) {
            store.save(changed.values());
        }
    }
}
