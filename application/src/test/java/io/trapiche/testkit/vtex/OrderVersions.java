package io.trapiche.testkit.vtex;

import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsSnapshot.Package;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
                        0,
                        order.cancellationRequestId()));
    }

    /** Null for an order that nobody asks to cancel any more. */
    static OmsSnapshot asked(OmsSnapshot order, @Nullable String cancellationRequestId) {
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
                order.document(),
                order.fingerprint(),
                null,
                List.of(),
                0,
                cancellationRequestId);
    }

    /** As it is read once VTEX has changed it: what is left of lines and value. */
    static OmsSnapshot without(OmsSnapshot order, ItemRemoval removal) {
        Money discount = removal.discount();
        long less = discount == null ? 0 : discount.minorUnits();
        for (ItemRemoval.Item item : removal.items()) {
            less += item.quantity() * unitPrice(order, item.sku());
        }
        Money value = order.value();
        return new OmsSnapshot(
                order.status(),
                order.lastChange(),
                order.origin(),
                order.affiliateId(),
                order.marketplaceOrderId(),
                new Money(value.minorUnits() - less, value.currency()),
                order.completed(),
                order.workflowInError(),
                order.lines().stream().map(line -> without(line, removal)).toList(),
                order.packages(),
                order.cancelReason(),
                order.document(),
                order.fingerprint(),
                null,
                List.of(),
                0,
                order.cancellationRequestId());
    }

    private static OmsSnapshot.Line without(OmsSnapshot.Line line, ItemRemoval removal) {
        int removed =
                removal.items().stream()
                        .filter(item -> item.sku().equals(line.sku()))
                        .mapToInt(ItemRemoval.Item::quantity)
                        .sum();
        int left = Math.max(0, line.quantity() - removed);
        return new OmsSnapshot.Line(
                line.uniqueId(),
                line.sku(),
                line.name(),
                left,
                line.unitPrice(),
                line.unitPrice().times(left));
    }

    private static long unitPrice(OmsSnapshot order, SkuId sku) {
        return order.lines().stream()
                .filter(line -> line.sku().equals(sku))
                .mapToLong(line -> line.unitPrice().minorUnits())
                .findFirst()
                .orElse(0);
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
                0,
                order.cancellationRequestId());
    }

    private static String fingerprint(OmsSnapshot order) {
        return List.of(
                        order.origin(),
                        order.value(),
                        order.lines(),
                        order.packages(),
                        String.valueOf(order.cancelReason()),
                        String.valueOf(order.cancellationRequestId()))
                .toString();
    }
}
