package io.trapiche.domain.oms.status;

import static io.trapiche.domain.oms.status.StageLabel.APPROVE_PAYMENT;
import static io.trapiche.domain.oms.status.StageLabel.APPROVING_PAYMENT;
import static io.trapiche.domain.oms.status.StageLabel.DELIVERED_TO_CARRIER;
import static io.trapiche.domain.oms.status.StageLabel.DELIVERING_TO_CARRIER;
import static io.trapiche.domain.oms.status.StageLabel.DELIVER_TO_CARRIER;
import static io.trapiche.domain.oms.status.StageLabel.HANDLE_ORDER;
import static io.trapiche.domain.oms.status.StageLabel.HANDLING_ORDER;
import static io.trapiche.domain.oms.status.StageLabel.ORDER_PLACED;
import static io.trapiche.domain.oms.status.StageLabel.ORDER_SHIPPED;
import static io.trapiche.domain.oms.status.StageLabel.PACKAGE_HANDLED;
import static io.trapiche.domain.oms.status.StageLabel.PAYMENT_APPROVED;
import static io.trapiche.domain.oms.status.StageLabel.PICKED_UP;
import static io.trapiche.domain.oms.status.StageLabel.PICKUP;
import static io.trapiche.domain.oms.status.StageLabel.PLACE_ORDER;
import static io.trapiche.domain.oms.status.StageLabel.PLACING_ORDER;
import static io.trapiche.domain.oms.status.StageLabel.READY_FOR_PICKUP;
import static io.trapiche.domain.oms.status.StageLabel.SHIPPED_TO_PICKUP;
import static io.trapiche.domain.oms.status.StageLabel.SHIPPING_ORDER;
import static io.trapiche.domain.oms.status.StageLabel.SHIPPING_TO_PICKUP;
import static io.trapiche.domain.oms.status.StageLabel.SHIP_ORDER;
import static io.trapiche.domain.oms.status.StageLabel.SHIP_TO_PICKUP;

import io.trapiche.domain.oms.status.Shipment.Courier;
import java.util.List;

/**
 * The timeline of an order in VTEX's My Account (VTEX guide "Orders overview").
 *
 * @param current the stage the order is in or comes to next, from one to five; zero when it is on
 *     none of them
 * @param stages what each of the five is called now; none when the order is on none of them
 */
public record MyAccountTimeline(int current, List<StageLabel> stages) {

    /** Of what is cancelled, replaced, or of a status that nobody knows. */
    public static final MyAccountTimeline OFF = new MyAccountTimeline(0, List.of());

    public MyAccountTimeline {
        stages = List.copyOf(stages);
    }

    /** What an order's status and its way make of it. */
    public static MyAccountTimeline of(TimelinePosition position, Shipment shipment) {
        return switch (position) {
            case OFF -> OFF;
            case NOT_PLACED -> early(1, shipment, PLACE_ORDER, APPROVE_PAYMENT, HANDLE_ORDER);
            case PLACING -> early(1, shipment, PLACING_ORDER, APPROVE_PAYMENT, HANDLE_ORDER);
            case PLACED -> early(2, shipment, ORDER_PLACED, APPROVE_PAYMENT, HANDLE_ORDER);
            case PAYING -> early(2, shipment, ORDER_PLACED, APPROVING_PAYMENT, HANDLE_ORDER);
            case BEING_HANDLED ->
                    early(3, shipment, ORDER_PLACED, PAYMENT_APPROVED, HANDLING_ORDER);
            case SENDING -> shipment.pickup() ? toPickup(shipment) : toCustomer(shipment.courier());
        };
    }

    private static MyAccountTimeline early(
            int current, Shipment shipment, StageLabel first, StageLabel second, StageLabel third) {
        return new MyAccountTimeline(
                current,
                List.of(
                        first,
                        second,
                        third,
                        shipment.pickup() ? SHIP_TO_PICKUP : DELIVER_TO_CARRIER,
                        shipment.pickup() ? PICKUP : SHIP_ORDER));
    }

    private static MyAccountTimeline toPickup(Shipment shipment) {
        if (shipment.courier() == Courier.FINISHED) {
            return sent(5, SHIPPED_TO_PICKUP, PICKED_UP);
        }
        return shipment.promiseAhead()
                ? sent(4, SHIPPING_TO_PICKUP, PICKUP)
                : sent(5, SHIPPED_TO_PICKUP, READY_FOR_PICKUP);
    }

    private static MyAccountTimeline toCustomer(Courier courier) {
        return switch (courier) {
            case NOTHING -> sent(4, DELIVERING_TO_CARRIER, SHIP_ORDER);
            case UNDER_WAY -> sent(5, DELIVERED_TO_CARRIER, SHIPPING_ORDER);
            case FINISHED -> sent(5, DELIVERED_TO_CARRIER, ORDER_SHIPPED);
        };
    }

    private static MyAccountTimeline sent(int current, StageLabel fourth, StageLabel fifth) {
        return new MyAccountTimeline(
                current, List.of(ORDER_PLACED, PAYMENT_APPROVED, PACKAGE_HANDLED, fourth, fifth));
    }
}
