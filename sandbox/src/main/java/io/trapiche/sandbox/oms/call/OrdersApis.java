package io.trapiche.sandbox.oms.call;

import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.seller.Sellers;

/**
 * Holds each account to the API of orders that it has. What VTEX answers to the other one is not
 * documented; here it is 403, and ordinary accounts may read by either.
 */
public final class OrdersApis {
    private final Sellers sellers;

    public OrdersApis(Sellers sellers) {
        this.sellers = sellers;
    }

    /** A route that accounts of the PII data architecture have another one for. */
    public Handler ordinary(Handler handler) {
        return only(false, handler);
    }

    /** A route that is theirs alone. */
    public Handler pii(Handler handler) {
        return only(true, handler);
    }

    private Handler only(boolean pii, Handler handler) {
        return call ->
                sellers.settings(call.account()).pii() == pii
                        ? handler.answer(call)
                        : Refusals.oms(403, "OMS010", "The account has the other API of orders");
    }
}
