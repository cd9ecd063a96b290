package io.trapiche.domain.oms.status;

/**
 * What VTEX's My Account calls each of its five stages as an order passes (VTEX guide "Orders
 * overview").
 */
public enum StageLabel {
    PLACE_ORDER(1, "order.progress.confirmOrder", "Place order"),
    PLACING_ORDER(1, "order.progress.confirmingOrder", "Placing order"),
    ORDER_PLACED(1, "order.progress.orderConfirmed", "Order placed"),
    APPROVE_PAYMENT(2, "order.progress.approvePayment", "Approve payment"),
    APPROVING_PAYMENT(2, "order.progress.approvingPayment", "Approving payment"),
    PAYMENT_APPROVED(2, "order.progress.paymentApproved", "Payment approved"),
    HANDLE_ORDER(3, "order.progress.handleShipping", "Handle order"),
    HANDLING_ORDER(3, "order.progress.handlingShipping", "Handling order"),
    PACKAGE_HANDLED(3, "order.progress.shippingHandled", "Package handled"),
    SHIP_TO_PICKUP(4, "order.progress.deliverToPickup", "Ship to pickup point"),
    SHIPPING_TO_PICKUP(4, "order.progress.deliveringToPickup", "Shipping to pickup point"),
    SHIPPED_TO_PICKUP(4, "order.progress.deliveredToPickup", "Shipped to pickup point"),
    DELIVER_TO_CARRIER(4, "order.progress.deliverToCarrier", "Deliver to carrier"),
    DELIVERING_TO_CARRIER(4, "order.progress.delivering", "Delivering to carrier"),
    DELIVERED_TO_CARRIER(4, "order.progress.delivered", "Delivered to carrier"),
    PICKUP(5, "order.progress.pickup", "Pickup"),
    READY_FOR_PICKUP(5, "order.state.ready-for-pickup", "Ready for pickup"),
    PICKED_UP(5, "order.state.pickedUp", "Picked up"),
    SHIP_ORDER(5, "order.progress.ship", "Ship order"),
    SHIPPING_ORDER(5, "order.progress.shipping", "Shipping order"),
    ORDER_SHIPPED(5, "order.progress.shipped", "Order shipped");

    private final int stage;
    private final String key;
    private final String label;

    StageLabel(int stage, String key, String label) {
        this.stage = stage;
        this.key = key;
        this.label = label;
    }

    /** From one to five. */
    public int stage() {
        return stage;
    }

    /** VTEX's name for it, by which its shops look up the label in the customer's language. */
    public String key() {
        return key;
    }

    /** In English. */
    public String label() {
        return label;
    }
}
