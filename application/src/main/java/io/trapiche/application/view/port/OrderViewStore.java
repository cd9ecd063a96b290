package io.trapiche.application.view.port;

import java.util.Collection;

/** Keeps the orders to look at. */
public interface OrderViewStore {

    /** Keeps the orders, unless a later sequence of the same order is kept already. */
    void save(Collection<OrderView> orders);

    /** Forgets all orders. */
    void clear();
}
