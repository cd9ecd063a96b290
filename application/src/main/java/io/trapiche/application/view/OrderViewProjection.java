package io.trapiche.application.view;

import io.trapiche.application.events.port.EventConsumer;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.application.view.port.OrderViewStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the orders to look at up to date. An order is a pure function of its events up to a
 * sequence, so that repeats, and a rebuild at the same time, do no harm.
 */
public final class OrderViewProjection implements EventConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(OrderViewProjection.class);

    private final OrderViewStore store;

    public OrderViewProjection(OrderViewStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "order-view";
    }

    @Override
    public void consume(List<RecordedEvent> batch) {
        Map<StreamId, List<RecordedEvent>> byOrder = byOrder(batch);
        if (byOrder.isEmpty()) {
            return;
        }
        Map<StreamId, OrderView> known = store.load(byOrder.keySet());
        List<OrderView> changed = new ArrayList<>();
        byOrder.forEach(
                (stream, events) -> {
                    OrderView before = known.get(stream);
                    OrderView after = follow(before, events);
                    if (after != null && !after.equals(before)) {
                        changed.add(after);
                    }
                });
        if (!changed.isEmpty()) {
            store.save(changed);
        }
    }

    private static Map<StreamId, List<RecordedEvent>> byOrder(List<RecordedEvent> batch) {
        Map<StreamId, List<RecordedEvent>> byOrder = new LinkedHashMap<>();
        for (RecordedEvent event : batch) {
            if (event.stream().isOf(StreamTypes.CHANNEL_ORDER)
                    || event.stream().isOf(StreamTypes.OMS_ORDER)) {
                byOrder.computeIfAbsent(event.stream(), _ -> new ArrayList<>()).add(event);
            }
        }
        return byOrder;
    }

    private static @Nullable OrderView follow(
            @Nullable OrderView before, List<RecordedEvent> events) {
        OrderView view = before;
        for (RecordedEvent event : events) {
            long expected = view == null ? 0 : view.sequence() + 1;
            if (event.sequence() == expected) {
                view = OrderViewEvolution.evolve(view, event);
            } else if (event.sequence() > expected) {
                // A rebuild under way comes to the missing events, and to this one after them.
                LOG.warn("order-view of {} lacks events; left to the rebuild", event.stream());
                return view;
            }
        }
        return view;
    }
}
