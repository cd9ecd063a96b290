package io.trapiche.adapter.vtex.check;

import io.trapiche.adapter.vtex.call.VtexRoute;

/**
 * A route whose answer shows whether a key may call it, with the resource of VTEX's License Manager
 * that lets it (VTEX's API references, under each route).
 */
enum Probe {
    ORDER(VtexRoute.READ_ORDER, "orders", "OMS: View order"),
    CHANGES(VtexRoute.READ_CHANGES, "changes of orders", "Checkout: Orders Full Access"),
    CHANGE(VtexRoute.READ_CHANGE, "changes of orders", "Checkout: Orders Full Access"),
    FEED(VtexRoute.READ_FEED_CONFIG, "the feed's configuration", "OMS: Feed v3 and Hook Admin"),
    HOOK(VtexRoute.READ_HOOK_CONFIG, "the hook's configuration", "OMS: Feed v3 and Hook Admin"),
    EXPRESSION(
            VtexRoute.TEST_EXPRESSION,
            "tests of filters' expressions",
            "OMS: Feed v3 and Hook Admin"),
    LIST(VtexRoute.LIST_ORDERS, "lists of orders", "OMS: List Orders"),
    AFFILIATE(VtexRoute.READ_AFFILIATE, "affiliates", "Checkout: Save Order Configuration");

    private final VtexRoute route;
    private final String what;
    private final String resource;

    Probe(VtexRoute route, String what, String resource) {
        this.route = route;
        this.what = what;
        this.resource = resource;
    }

    VtexRoute route() {
        return route;
    }

    /** What is read, in the plural of a sentence. */
    String what() {
        return what;
    }

    String resource() {
        return resource;
    }

    /** A key is as good that may not read affiliates, or test what it may set. */
    boolean isNeeded() {
        return this != AFFILIATE && this != EXPRESSION;
    }
}
