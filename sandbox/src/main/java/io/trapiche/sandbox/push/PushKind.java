package io.trapiche.sandbox.push;

import com.fasterxml.jackson.annotation.JsonValue;
import io.trapiche.sandbox.http.Route;
import java.util.Arrays;
import java.util.Locale;

/** What a push tells, and the route of OMS whose work it reports. */
public enum PushKind {
    CANCEL(Route.CANCEL_ORDER),
    INVOICE(Route.INVOICE_ORDER),
    TRACKING(Route.ADD_TRACKING_NUMBER),
    TRACKING_EVENTS(Route.ADD_TRACKING_EVENTS);

    private final Route route;

    PushKind(Route route) {
        this.route = route;
    }

    /** The route by which a fault names it. */
    Route route() {
        return route;
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static PushKind of(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst()
                .orElseThrow();
    }
}
