package io.trapiche.adapter.vtex.call;

import java.util.Locale;
import org.springframework.http.HttpMethod;

/** Every route of VTEX that is called. */
public enum VtexRoute {
    PLACE_ORDER("POST", "/api/order-integration/orders"),
    APPROVE_ORDER("PUT", "/api/order-integration/orders/status"),
    READ_ORDER("GET", "/api/oms/pvt/orders/{orderId}"),
    START_HANDLING("POST", "/api/oms/pvt/orders/{orderId}/start-handling"),
    REGISTER_INVOICE("POST", "/api/oms/pvt/orders/{orderId}/invoice"),
    REGISTER_TRACKING("PATCH", "/api/oms/pvt/orders/{orderId}/invoice/{invoiceNumber}"),
    REGISTER_DELIVERY("PUT", "/api/oms/pvt/orders/{orderId}/invoice/{invoiceNumber}/tracking"),
    CANCEL_ORDER("POST", "/api/oms/pvt/orders/{orderId}/cancel"),
    READ_FEED("GET", "/api/orders/feed"),
    COMMIT_FEED("POST", "/api/orders/feed"),
    CONFIGURE_FEED("POST", "/api/orders/feed/config"),
    CONFIGURE_HOOK("POST", "/api/orders/hook/config");

    private final String method;
    private final String template;

    VtexRoute(String method, String template) {
        this.method = method;
        this.template = template;
    }

    public HttpMethod method() {
        return HttpMethod.valueOf(method);
    }

    public String template() {
        return template;
    }

    /** For metrics. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For messages: names no order and no account. */
    @Override
    public String toString() {
        return method + " " + template;
    }
}
