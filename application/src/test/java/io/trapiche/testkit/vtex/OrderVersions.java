package io.trapiche.testkit.vtex;

import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsSnapshot.Package;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /** As it is read once VTEX has changed it. */
    static OmsSnapshot changed(OmsSnapshot order, OrderChange change) {
        List<OmsSnapshot.Line> lines = new ArrayList<>();
        order.lines().forEach(line -> lines.add(repriced(without(line, change), change)));
        change.added().forEach(row -> lines.add(added(row, lines.size())));
        Money discount = change.discount();
        long value =
                order.value().minorUnits()
                        + worth(lines)
                        - worth(order.lines())
                        - (discount == null ? 0 : discount.minorUnits());
        return new OmsSnapshot(
                order.status(),
                order.lastChange(),
                order.origin(),
                order.affiliateId(),
                order.marketplaceOrderId(),
                new Money(value, order.value().currency()),
                order.completed(),
                order.workflowInError(),
                lines,
                order.packages(),
                order.cancelReason(),
                order.document(),
                order.fingerprint(),
                null,
                List.of(),
                0,
                order.cancellationRequestId());
    }

    private static long worth(List<OmsSnapshot.Line> lines) {
        return lines.stream()
                .mapToLong(line -> line.unitPrice().times(line.quantity()).minorUnits())
                .sum();
    }

    private static OmsSnapshot.Line without(OmsSnapshot.Line line, OrderChange change) {
        int removed =
                change.removed().stream()
                        .filter(row -> row.sku().equals(line.sku()))
                        .mapToInt(OrderChange.Removed::quantity)
                        .sum();
        return line(line, Math.max(0, line.quantity() - removed), line.unitPrice());
    }

    private static OmsSnapshot.Line repriced(OmsSnapshot.Line line, OrderChange change) {
        return change.repriced().stream()
                .filter(row -> row.sku().equals(line.sku()))
                .findFirst()
                .map(row -> line(line, line.quantity(), row.unitPrice()))
                .orElse(line);
    }

    private static OmsSnapshot.Line added(OrderChange.Added row, int position) {
        Money price = Objects.requireNonNull(row.unitPrice(), "this VTEX has no prices of its own");
        return new OmsSnapshot.Line(
                "added-" + position,
                row.sku(),
                "added",
                row.quantity(),
                price,
                price.times(row.quantity()));
    }

    private static OmsSnapshot.Line line(OmsSnapshot.Line line, int quantity, Money unitPrice) {
        return new OmsSnapshot.Line(
                line.uniqueId(),
                line.sku(),
                line.name(),
                quantity,
                unitPrice,
                unitPrice.times(quantity));
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
