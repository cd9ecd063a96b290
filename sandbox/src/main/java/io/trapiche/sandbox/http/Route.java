package io.trapiche.sandbox.http;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/** The routes of VTEX the sandbox answers, below {@code /{account}}. */
public enum Route {
    PLACE_ORDER(RouteGroup.ORDER_INTEGRATION, "POST", "/api/order-integration/orders"),
    UPDATE_STATUS(RouteGroup.ORDER_INTEGRATION, "PUT", "/api/order-integration/orders/status"),
    LIST_ORDERS(RouteGroup.OMS, "GET", "/api/oms/pvt/orders"),
    GET_ORDER(RouteGroup.OMS, "GET", "/api/oms/pvt/orders/{orderId}"),
    START_HANDLING(RouteGroup.OMS, "POST", "/api/oms/pvt/orders/{orderId}/start-handling"),
    CANCEL_ORDER(RouteGroup.OMS, "POST", "/api/oms/pvt/orders/{orderId}/cancel"),
    DENY_CANCELLATION(
            RouteGroup.OMS, "POST", "/api/orders/pvt/document/{orderId}/deny-cancellation-request"),
    ADD_INTERACTION(RouteGroup.OMS, "POST", "/api/oms/pvt/orders/{orderId}/interactions"),
    NOTIFY_PAYMENT(
            RouteGroup.OMS,
            "POST",
            "/api/oms/pvt/orders/{orderId}/payments/{paymentId}/payment-notification"),
    GET_ORDER_GROUP(RouteGroup.OMS, "GET", "/api/oms/pvt/orders/order-group/{orderGroup}"),
    GET_PAYMENT_TRANSACTION(
            RouteGroup.OMS, "GET", "/api/oms/pvt/orders/{orderId}/payment-transaction"),
    GET_CONVERSATION(RouteGroup.OMS, "GET", "/api/oms/pvt/orders/{orderId}/conversation-message"),
    GET_CHANGE_SUMMARY(RouteGroup.OMS, "GET", "/api/orders/pvt/document/{orderId}/change-summary"),
    GET_SELLER_CHANGE_WINDOW(
            RouteGroup.CHECKOUT, "GET", "/api/checkout/pvt/configuration/window-to-change-seller"),
    SET_SELLER_CHANGE_WINDOW(
            RouteGroup.CHECKOUT, "POST", "/api/checkout/pvt/configuration/window-to-change-seller"),
    INVOICE_ORDER(RouteGroup.OMS, "POST", "/api/oms/pvt/orders/{orderId}/invoice"),
    ADD_TRACKING_NUMBER(
            RouteGroup.OMS, "PATCH", "/api/oms/pvt/orders/{orderId}/invoice/{invoiceNumber}"),
    ADD_TRACKING_EVENTS(
            RouteGroup.OMS,
            "PUT",
            "/api/oms/pvt/orders/{orderId}/invoice/{invoiceNumber}/tracking"),
    CHANGE_ORDER(RouteGroup.OMS, "PATCH", "/api/order-system/orders/{orderId}/changes"),
    PREVIEW_CHANGE(RouteGroup.OMS, "POST", "/api/order-system/orders/{orderId}/changes/preview"),
    GET_CHANGES(RouteGroup.OMS, "GET", "/api/order-system/orders/{orderId}/changes"),
    GET_CHANGE(RouteGroup.OMS, "GET", "/api/order-system/orders/{orderId}/changes/{changeId}"),
    RETRY_CHANGE(
            RouteGroup.OMS, "POST", "/api/order-system/orders/{orderId}/changes/{changeId}/retry"),
    CANCEL_CHANGE(
            RouteGroup.OMS, "POST", "/api/order-system/orders/{orderId}/changes/{changeId}/cancel"),
    GET_ORDER_PII(RouteGroup.OMS, "GET", "/api/orders/pvt/document/{orderId}"),
    LIST_ORDERS_PII(RouteGroup.OMS, "POST", "/api/orders/extendsearch/orders"),
    START_HANDLING_PII(
            RouteGroup.OMS, "POST", "/api/orders/pvt/document/{orderId}/actions/start-handling"),
    CANCEL_ORDER_PII(RouteGroup.OMS, "POST", "/api/orders/pvt/document/{orderId}/cancel"),
    INVOICE_ORDER_PII(RouteGroup.OMS, "POST", "/api/orders/pvt/document/{orderId}/invoices"),
    NOTIFY_PAYMENT_PII(
            RouteGroup.OMS,
            "POST",
            "/api/orders/pvt/document/{orderId}/payment/{paymentId}/notify-payment"),
    GET_FEED_CONFIG(RouteGroup.FEED, "GET", "/api/orders/feed/config"),
    POST_FEED_CONFIG(RouteGroup.FEED, "POST", "/api/orders/feed/config"),
    DELETE_FEED_CONFIG(RouteGroup.FEED, "DELETE", "/api/orders/feed/config"),
    READ_FEED(RouteGroup.FEED, "GET", "/api/orders/feed"),
    COMMIT_FEED(RouteGroup.FEED, "POST", "/api/orders/feed"),
    GET_HOOK_CONFIG(RouteGroup.HOOK, "GET", "/api/orders/hook/config"),
    POST_HOOK_CONFIG(RouteGroup.HOOK, "POST", "/api/orders/hook/config"),
    DELETE_HOOK_CONFIG(RouteGroup.HOOK, "DELETE", "/api/orders/hook/config"),
    TEST_EXPRESSION(RouteGroup.FEED, "POST", "/api/orders/expressions/jsonata"),
    SIMULATE_CART(RouteGroup.CHECKOUT, "POST", "/api/checkout/pub/orderForms/simulation"),
    GET_AFFILIATE(RouteGroup.FULFILLMENT, "GET", "/api/fulfillment/pvt/affiliates/{affiliateId}");

    private static final SortedSet<String> NAMES =
            Collections.unmodifiableSortedSet(
                    Stream.concat(
                                    Arrays.stream(RouteGroup.values()).map(RouteGroup::wireName),
                                    Arrays.stream(values()).map(Route::wireName))
                            .collect(Collectors.toCollection(TreeSet::new)));

    private final RouteGroup group;
    private final String method;
    private final String path;

    Route(RouteGroup group, String method, String path) {
        this.group = group;
        this.method = method;
        this.path = path;
    }

    /** Of all groups and all routes, in order. */
    public static SortedSet<String> names() {
        return NAMES;
    }

    public RouteGroup group() {
        return group;
    }

    public HttpMethod method() {
        return HttpMethod.valueOf(method);
    }

    public String path() {
        return path;
    }

    /** Whether it asks for no credentials. */
    boolean isPublic() {
        return this == SIMULATE_CART;
    }

    /** As in faults and the log, such as {@code start-handling}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
