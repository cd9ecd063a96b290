package io.trapiche.sandbox.oms;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What sellers and customers do to an order within VTEX, without any API call. */
public final class SellerActions {
    private final Orders orders;

    public SellerActions(Orders orders) {
        this.orders = orders;
    }

    /** Whether an action was possible in the order's status. */
    public enum Outcome {
        DONE,
        NOT_IN_THIS_STATUS,
        DOES_NOT_FIT,
        NO_SUCH_ORDER
    }

    /** The seller rules on an order whose price diverges. */
    public Outcome rule(OrderKey key, boolean approve) {
        return act(
                key,
                order -> order.status() == Status.WAITING_FOR_MANUAL_AUTHORIZATION,
                order ->
                        approve
                                ? order.to(Status.WAITING_FFMT_AUTHORIZATION, orders.now())
                                : cancelled(order, "Price divergence rejected", false));
    }

    /** Cancels at once. */
    public Outcome cancelBySeller(OrderKey key, String reason) {
        return act(key, SellerActions::isCancellable, order -> cancelled(order, reason, false));
    }

    /** Whoever ships the order of this marketplace cancels: another may be chosen for a while. */
    public Outcome cancelByOtherSeller(OrderKey key) {
        return act(
                key,
                order ->
                        order.placement().flow() == Flow.MARKETPLACE
                                && order.status() == Status.PAYMENT_APPROVED
                                && isCancellable(order),
                order -> order.to(Status.WINDOW_TO_CHANGE_SELLER, orders.now()));
    }

    /** The marketplace chooses another seller, who has to confirm the order anew. */
    public Outcome changeSeller(OrderKey key) {
        return act(
                key,
                order -> order.status() == Status.WINDOW_TO_CHANGE_SELLER,
                order -> order.to(Status.WAITING_FOR_AUTHORIZATION, orders.now()));
    }

    /** The seller's warehouse takes the order over. */
    public Outcome handToWarehouse(OrderKey key) {
        return act(
                key,
                order -> order.status() == Status.HANDLING,
                order -> order.to(Status.WAITING_FOR_FULFILLMENT, orders.now()));
    }

    /** It is packed; a shop's own order shows that, one of a marketplace is in handling again. */
    public Outcome pack(OrderKey key) {
        return act(
                key,
                order ->
                        order.status() == Status.WAITING_FOR_FULFILLMENT
                                || order.status() == Status.HANDLING,
                order ->
                        order.to(
                                order.origin() == Origin.FULFILLMENT
                                        ? Status.HANDLING
                                        : Status.READY_FOR_INVOICING,
                                orders.now()));
    }

    /** Cancels, or only asks for it once the order is ready for handling. */
    public Outcome cancelByCustomer(OrderKey key, String reason) {
        return act(
                key,
                SellerActions::isCancellable,
                order ->
                        switch (order.status()) {
                            case READY_FOR_HANDLING,
                                    START_HANDLING,
                                    HANDLING,
                                    WAITING_FOR_FULFILLMENT,
                                    READY_FOR_INVOICING ->
                                    asked(order, reason, Status.CANCELLATION_REQUESTED);
                            case PAYMENT_APPROVED ->
                                    order.isShippedHere()
                                            ? cancelled(order, reason, true)
                                            : asked(order, reason, Status.REQUEST_CANCEL);
                            default -> cancelled(order, reason, true);
                        });
    }

    private Order asked(Order order, String reason, Status next) {
        return order.with(new Cancellation(reason, true, orders.now()).asking(orders.ids()))
                .to(next, orders.now());
    }

    private static boolean isAsked(Order order) {
        return order.status() == Status.CANCELLATION_REQUESTED
                || order.status() == Status.WAITING_FOR_SELLER_DECISION;
    }

    /** The order goes on where it was when its cancellation was asked for. */
    public Outcome denyCancellation(OrderKey key) {
        return act(key, SellerActions::isAsked, order -> order.denying("", orders.now()));
    }

    /**
     * As by {@link #denyCancellation(OrderKey)}, of one request.
     *
     * @param requestId of the request that is to be denied
     */
    public Outcome denyCancellation(OrderKey key, String requestId, String reason) {
        return act(
                key,
                order ->
                        isAsked(order)
                                && order.cancellation() != null
                                && requestId.equals(order.cancellation().requestId()),
                order -> order.denying(reason, orders.now()).counting(Effects.Kind.CANCEL_DENIED));
    }

    /** Items are removed or added, and the value with them, as long as nothing is invoiced. */
    public Outcome change(OrderKey key, OrderChange change) {
        Optional<Outcome> outcome =
                orders.change(
                        key,
                        (order, held) -> {
                            if (!isCancellable(order)) {
                                return Outcome.NOT_IN_THIS_STATUS;
                            } else if (!change.fits(order.placement())) {
                                return Outcome.DOES_NOT_FIT;
                            }
                            held.keep(change.applied(order, orders.ids(), orders.now()));
                            return Outcome.DONE;
                        });
        return outcome.orElse(Outcome.NO_SUCH_ORDER);
    }

    private Order cancelled(Order order, String reason, boolean byUser) {
        return order.with(new Cancellation(reason, byUser, orders.now()))
                .to(Status.CANCEL, orders.now());
    }

    private static boolean isCancellable(Order order) {
        return switch (order.status()) {
            case CANCEL, CANCELED, INVOICE, INVOICED -> false;
            default -> order.invoices().isEmpty();
        };
    }

    private Outcome act(OrderKey key, Predicate<Order> possible, UnaryOperator<Order> action) {
        Optional<Outcome> outcome =
                orders.change(
                        key,
                        (order, held) -> {
                            if (!possible.test(order)) {
                                return Outcome.NOT_IN_THIS_STATUS;
                            }
                            held.keep(action.apply(order));
                            return Outcome.DONE;
                        });
        return outcome.orElse(Outcome.NO_SUCH_ORDER);
    }
}
