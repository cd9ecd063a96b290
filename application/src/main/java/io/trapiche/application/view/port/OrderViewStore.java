package io.trapiche.application.view.port;

import io.trapiche.application.streams.StreamId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Keeps the orders to look at. */
public interface OrderViewStore {

    /** Those of the orders that are kept. */
    Map<StreamId, OrderView> load(Set<StreamId> streams);

    /** Keeps the orders, unless a later sequence of the same order is kept already. */
    void save(Collection<OrderView> orders);

    /** Forgets all orders. */
    void clear();
}
