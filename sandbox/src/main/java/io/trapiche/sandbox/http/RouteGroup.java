package io.trapiche.sandbox.http;

import java.util.Locale;

/** VTEX's services, each with its own form of error answers. */
public enum RouteGroup {
    ORDER_INTEGRATION,
    OMS,
    FEED,
    HOOK,
    CHECKOUT,
    FULFILLMENT;

    /** As in faults and the log, such as {@code order-integration}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
