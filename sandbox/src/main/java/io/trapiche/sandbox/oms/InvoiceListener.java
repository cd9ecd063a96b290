package io.trapiche.sandbox.oms;

import io.trapiche.sandbox.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Hears of every invoice and of its tracking before they are kept, so that what follows is kept
 * with them.
 */
@FunctionalInterface
public interface InvoiceListener {

    /**
     * One invoice that is new or has changed.
     *
     * @param order as it is after the change
     * @param before null when the invoice is new
     */
    void invoiceChanged(
            Order order, @Nullable Invoice before, Invoice after, Transaction transaction);
}
