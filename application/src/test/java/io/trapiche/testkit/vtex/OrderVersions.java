package io.trapiche.testkit.vtex;

import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsSnapshot.Package;
import io.trapiche.domain.oms.OmsStatus;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Next versions of an order, with document and fingerprint to match. */
final class OrderVersions {

    private OrderVersions() {}

    static OmsSnapshot first(OmsOrderRef ref, EnqueuedOrder order, OmsStatus status, Instant at) {
        return documented(
                ref,
                new OmsSnapshot(
                        status,
                        at,
                        "Fulfillment",
                        order.affiliateId(),
                        order.orderId(),
                        order.value(),
                        true,
                        false,
                        order.lines(),
                        List.of(),
                        null,
                        new OmsDocument(""),
                        "",
                        null,
                        List.of(),
                        0));
    }

    static OmsSnapshot next(
            OmsOrderRef ref,
            OmsSnapshot order,
            OmsStatus status,
            Instant at,
            List<Package> packages,
            @Nullable String cancelReason) {
        return documented(
                ref,
                new OmsSnapshot(
                        status,
                        at,
                        order.origin(),
                        order.affiliateId(),
                        order.marketplaceOrderId(),
                        order.value(),
                        order.completed(),
                        order.workflowInError(),
                        order.lines(),
                        packages,
                        cancelReason,
                        new OmsDocument(""),
                        "",
                        null,
                        List.of(),
                        0));
    }

    private static OmsSnapshot documented(OmsOrderRef ref, OmsSnapshot order) {
        return new OmsSnapshot(
                order.status(),
                order.lastChange(),
                order.origin(),
                order.affiliateId(),
                order.marketplaceOrderId(),
                order.value(),
                order.completed(),
                order.workflowInError(),
                order.lines(),
                order.packages(),
                order.cancelReason(),
                new OmsDocument("{\"orderId\":\"" + ref.orderId() + "\"}"),
                fingerprint(order),
                null,
                List.of(),
                0);
    }

    private static String fingerprint(OmsSnapshot order) {
        return List.of(
                        order.origin(),
                        order.value(),
                        order.lines(),
                        order.packages(),
                        String.valueOf(order.cancelReason()))
                .toString();
    }
}
