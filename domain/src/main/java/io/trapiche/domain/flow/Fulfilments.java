package io.trapiche.domain.flow;

import io.trapiche.domain.channel.FulfilmentProgress;
import io.trapiche.domain.channel.FulfilmentProgress.Stage;
import io.trapiche.domain.channel.IssuedInvoice;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.shared.Money;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an order of VTEX's order management means to the marketplace it came from. */
final class Fulfilments {

    private Fulfilments() {}

    static FulfilmentProgress of(Known known) {
        OmsSnapshot order = known.snapshot();
        return new FulfilmentProgress(
                stage(order.status()),
                invoices(sales(order)),
                isInvoicedInFull(order),
                sales(order).map(pack -> tracking(pack, known)).filter(Objects::nonNull).toList(),
                returns(order),
                order.cancelReason());
    }

    private static @Nullable Stage stage(OmsStatus status) {
        if (status.equals(OmsStatus.CANCELED)) {
            return Stage.CANCELLED;
        }
        if (status.equals(OmsStatus.WAITING_FOR_MANUAL_AUTHORIZATION)) {
            return Stage.WAITING_FOR_SELLER;
        }
        if (status.isBeforeApproval()) {
            return Stage.WAITING_FOR_APPROVAL;
        }
        if (status.isApproved()) {
            return Stage.APPROVED;
        }
        return status.isHandled() ? Stage.HANDLING : null;
    }

    static List<IssuedInvoice> returns(OmsSnapshot order) {
        return invoices(order.returns().stream());
    }

    private static List<IssuedInvoice> invoices(Stream<OmsSnapshot.Package> packages) {
        return packages.map(
                        pack ->
                                new IssuedInvoice(
                                        pack.invoiceNumber(), pack.value(), pack.key(), pack.url()))
                .toList();
    }

    /** By its invoices: VTEX's status follows them later, or is another by then. */
    private static boolean isInvoicedInFull(OmsSnapshot order) {
        return order.status().equals(OmsStatus.INVOICED)
                || (order.value().minorUnits() > 0
                        && invoiced(order).compareTo(exact(order.value())) >= 0);
    }

    private static BigInteger invoiced(OmsSnapshot order) {
        return sales(order)
                .map(pack -> exact(pack.value()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger exact(Money money) {
        return BigInteger.valueOf(money.minorUnits());
    }

    private static Stream<OmsSnapshot.Package> sales(OmsSnapshot order) {
        return order.packages().stream().filter(OmsSnapshot.Package::output);
    }

    private static @Nullable Tracking tracking(OmsSnapshot.Package pack, Known known) {
        String number = pack.trackingNumber();
        if (number == null || number.isBlank()) {
            return null;
        }
        String courier = pack.courier();
        return new Tracking(
                pack.invoiceNumber(),
                courier == null ? "" : courier,
                number,
                pack.trackingUrl(),
                pack.delivered() ? deliveredAt(pack, known) : null);
    }

    /** Delivered at the latest when VTEX last changed the order, or when that was last heard of. */
    private static Instant deliveredAt(OmsSnapshot.Package pack, Known known) {
        Instant changed = known.snapshot().lastChange();
        Instant latest = changed == null ? known.touchedAt() : changed;
        return Objects.requireNonNullElse(pack.deliveredAt(), latest);
    }
}
