package io.trapiche.sandbox.oms;

import org.jspecify.annotations.Nullable;

/** Hears of every change of an order once it is kept. */
@FunctionalInterface
public interface EffectListener {

    /**
     * An order was made or has changed.
     *
     * @param before null when it is new
     */
    void changed(@Nullable Order before, Order after);
}
