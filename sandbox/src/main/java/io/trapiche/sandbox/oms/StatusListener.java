package io.trapiche.sandbox.oms;

import io.trapiche.sandbox.events.StatusEvent;
import io.trapiche.sandbox.store.Transaction;

/**
 * Hears of every change of status before it is kept, so that what follows from it is kept with it.
 */
@FunctionalInterface
public interface StatusListener {

    /**
     * One change of status.
     *
     * @param order as it is after all changes of this transaction
     * @param event one of them, in their order
     */
    void statusChanged(Order order, StatusEvent event, Transaction transaction);
}
