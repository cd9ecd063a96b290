package io.trapiche.adapter.vtex.call;

/** Which of VTEX's two APIs of orders an account has. */
public enum OrdersApi {
    /** VTEX's Orders API. */
    OMS,
    /**
     * The Orders API of VTEX's PII data architecture. What it has no route of its own for goes by
     * the other's.
     */
    PII;

    /** The route by which this API does what {@code route} does in the Orders API. */
    public VtexRoute route(VtexRoute route) {
        return switch (this) {
            case OMS -> route;
            case PII -> ofPii(route);
        };
    }

    private static VtexRoute ofPii(VtexRoute route) {
        return switch (route) {
            case READ_ORDER -> VtexRoute.READ_ORDER_PII;
            case LIST_ORDERS -> VtexRoute.LIST_ORDERS_PII;
            case START_HANDLING -> VtexRoute.START_HANDLING_PII;
            case REGISTER_INVOICE -> VtexRoute.REGISTER_INVOICE_PII;
            case CANCEL_ORDER -> VtexRoute.CANCEL_ORDER_PII;
            case NOTIFY_PAYMENT -> VtexRoute.NOTIFY_PAYMENT_PII;
            default -> route;
        };
    }
}
