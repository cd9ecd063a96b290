package io.trapiche.adapter.vtex.call;

import io.trapiche.adapter.vtex.pace.Urgency;
import java.util.Locale;
import org.springframework.http.HttpMethod;

/** Every route of VTEX that is called. */
public enum VtexRoute {
    PLACE_ORDER("POST", Urgency.PLACE, "/api/order-integration/orders"),
    APPROVE_ORDER("PUT", Urgency.APPROVE, "/api/order-integration/orders/status"),
    SIMULATE_CART("POST", Urgency.PLACE, "/api/checkout/pub/orderForms/simulation"),
    LIST_ORDERS("GET", Urgency.RECONCILE, "/api/oms/pvt/orders"),
    READ_ORDER("GET", Urgency.RECONCILE, "/api/oms/pvt/orders/{orderId}"),
    START_HANDLING("POST", Urgency.ERP, "/api/oms/pvt/orders/{orderId}/start-handling"),
    REGISTER_INVOICE("POST", Urgency.ERP, "/api/oms/pvt/orders/{orderId}/invoice"),
    REGISTER_TRACKING(
            "PATCH", Urgency.ERP, "/api/oms/pvt/orders/{orderId}/invoice/{invoiceNumber}"),
    REGISTER_DELIVERY(
            "PUT", Urgency.ERP, "/api/oms/pvt/orders/{orderId}/invoice/{invoiceNumber}/tracking"),
    CHANGE_ORDER("PATCH", Urgency.ERP, "/api/order-system/orders/{orderId}/changes"),
    PREVIEW_CHANGE("POST", Urgency.ERP, "/api/order-system/orders/{orderId}/changes/preview"),
    READ_CHANGES("GET", Urgency.RECONCILE, "/api/order-system/orders/{orderId}/changes"),
    READ_CHANGE("GET", Urgency.RECONCILE, "/api/order-system/orders/{orderId}/changes/{changeId}"),
    RETRY_CHANGE(
            "POST", Urgency.ERP, "/api/order-system/orders/{orderId}/changes/{changeId}/retry"),
    CANCEL_CHANGE(
            "POST", Urgency.ERP, "/api/order-system/orders/{orderId}/changes/{changeId}/cancel"),
    CANCEL_ORDER("POST", Urgency.CANCEL, "/api/oms/pvt/orders/{orderId}/cancel"),
    DENY_CANCELLATION(
            "POST", Urgency.CANCEL, "/api/orders/pvt/document/{orderId}/deny-cancellation-request"),
    NOTIFY_PAYMENT(
            "POST",
            Urgency.APPROVE,
            "/api/oms/pvt/orders/{orderId}/payments/{paymentId}/payment-notification"),
    ADD_NOTE("POST", Urgency.ERP, "/api/oms/pvt/orders/{orderId}/interactions"),
    READ_ORDER_GROUP("GET", Urgency.RECONCILE, "/api/oms/pvt/orders/order-group/{orderGroup}"),
    READ_PAYMENT_TRANSACTION(
            "GET", Urgency.RECONCILE, "/api/oms/pvt/orders/{orderId}/payment-transaction"),
    READ_CONVERSATION(
            "GET", Urgency.RECONCILE, "/api/oms/pvt/orders/{orderId}/conversation-message"),
    READ_CHANGE_SUMMARY(
            "GET", Urgency.RECONCILE, "/api/orders/pvt/document/{orderId}/change-summary"),
    READ_SELLER_CHANGE_WINDOW(
            "GET", Urgency.RECONCILE, "/api/checkout/pvt/configuration/window-to-change-seller"),
    SET_SELLER_CHANGE_WINDOW(
            "POST", Urgency.RECONCILE, "/api/checkout/pvt/configuration/window-to-change-seller"),
    READ_ORDER_PII("GET", Urgency.RECONCILE, "/api/orders/pvt/document/{orderId}"),
    LIST_ORDERS_PII("POST", Urgency.RECONCILE, "/api/orders/extendsearch/orders"),
    START_HANDLING_PII(
            "POST", Urgency.ERP, "/api/orders/pvt/document/{orderId}/actions/start-handling"),
    REGISTER_INVOICE_PII("POST", Urgency.ERP, "/api/orders/pvt/document/{orderId}/invoices"),
    CANCEL_ORDER_PII("POST", Urgency.CANCEL, "/api/orders/pvt/document/{orderId}/cancel"),
    NOTIFY_PAYMENT_PII(
            "POST",
            Urgency.APPROVE,
            "/api/orders/pvt/document/{orderId}/payment/{paymentId}/notify-payment"),
    READ_FEED("GET", Urgency.FEED, "/api/orders/feed"),
    COMMIT_FEED("POST", Urgency.FEED, "/api/orders/feed"),
    READ_FEED_CONFIG("GET", Urgency.FEED, "/api/orders/feed/config"),
    CONFIGURE_FEED("POST", Urgency.FEED, "/api/orders/feed/config"),
    REMOVE_FEED("DELETE", Urgency.FEED, "/api/orders/feed/config"),
    READ_HOOK_CONFIG("GET", Urgency.FEED, "/api/orders/hook/config"),
    CONFIGURE_HOOK("POST", Urgency.FEED, "/api/orders/hook/config"),
    REMOVE_HOOK("DELETE", Urgency.FEED, "/api/orders/hook/config"),
    TEST_EXPRESSION("POST", Urgency.RECONCILE, "/api/orders/expressions/jsonata"),
    READ_AFFILIATE("GET", Urgency.FEED, "/api/fulfillment/pvt/affiliates/{affiliateId}");

    private final String method;
    private final Urgency urgency;
    private final String template;

    VtexRoute(String method, Urgency urgency, String template) {
        this.method = method;
        this.urgency = urgency;
        this.template = template;
    }

    public HttpMethod method() {
        return HttpMethod.valueOf(method);
    }

    Urgency urgency() {
        return urgency;
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
