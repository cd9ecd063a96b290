package io.trapiche.domain.oms.content;

import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.status.MyAccountTimeline;
import io.trapiche.domain.oms.status.Shipment;
import io.trapiche.domain.oms.status.Shipment.Courier;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What the customer of an order sees of it in VTEX's My Account. */
public final class MyAccount {

    private static final String PICKUP = "pickup-in-point";

    private MyAccount() {}

    /**
     * The order's timeline. What the carrier tells of the way is not kept: a package with a
     * tracking number is taken to be under way.
     *
     * @param now the moment for which it is told: what is promised for later is not ready
     */
    public static MyAccountTimeline timeline(OmsSnapshot order, OmsContent content, Instant now) {
        return MyAccountTimeline.of(order.status().position(), shipment(order, content, now));
    }

    private static Shipment shipment(OmsSnapshot order, OmsContent content, Instant now) {
        List<OmsDelivery> deliveries = content.deliveries();
        return new Shipment(
                !deliveries.isEmpty()
                        && deliveries.stream()
                                .allMatch(delivery -> PICKUP.equals(delivery.channel())),
                deliveries.stream()
                        .map(OmsDelivery::promisedAt)
                        .filter(Objects::nonNull)
                        .anyMatch(now::isBefore),
                courier(order));
    }

    private static Courier courier(OmsSnapshot order) {
        List<OmsSnapshot.Package> sent =
                order.packages().stream().filter(OmsSnapshot.Package::output).toList();
        if (!sent.isEmpty() && sent.stream().allMatch(OmsSnapshot.Package::delivered)) {
            return Courier.FINISHED;
        }
        return sent.stream().anyMatch(pack -> pack.delivered() || pack.trackingNumber() != null)
                ? Courier.UNDER_WAY
                : Courier.NOTHING;
    }
}
