package io.trapiche.application.view;

import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.events.port.StatesOfOrders;
import io.trapiche.application.streams.DomainEvent.OfChannelOrder;
import io.trapiche.application.streams.DomainEvent.OfErpCommand;
import io.trapiche.application.streams.DomainEvent.OfOmsOrder;
import io.trapiche.application.streams.DomainEvent.OfSellerAccount;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.application.view.port.OrderViewStore;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.oms.OmsOrderState.Known;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
            OrderView view = view(recorded);
            if (view != null) {
                changed.put(recorded.stream(), view);
            }
        }
        if (!changed.isEmpty()) {
            store.save(changed.values());
        }
    }

    private @Nullable OrderView view(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case OfChannelOrder(var event) ->
                    states.channelOrders().after(recorded) instanceof Placed placed
                            ? ChannelOrderViews.of(recorded, event.at(), placed)
                            : null;
            case OfOmsOrder(var event) ->
                    states.omsOrders().after(recorded) instanceof Known known
                            ? OmsOrderViews.of(recorded, event.at(), known)
                            : null;
            case OfErpCommand _, OfSellerAccount _ -> null;
        };
    }
}
