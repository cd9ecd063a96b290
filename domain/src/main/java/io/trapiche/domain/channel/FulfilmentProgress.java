package io.trapiche.domain.channel;

import io.trapiche.domain.order.Tracking;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the seller's side has come, as VTEX's order management shows it.
 *
 * @param stage null when the status says nothing about it
 * @param invoicedInFull all of the order's value is invoiced
 * @param returns invoices by which goods were taken back
 * @param cancelReason null unless {@code stage} is {@code CANCELLED}, and sometimes even then
 */
public record FulfilmentProgress(
        @Nullable Stage stage,
        List<IssuedInvoice> invoices,
        boolean invoicedInFull,
        List<Tracking> trackings,
        List<IssuedInvoice> returns,
        @Nullable String cancelReason) {

    /** Stages of the seller's side that matter to a marketplace, in their usual order. */
    public enum Stage {
        WAITING_FOR_SELLER,
        WAITING_FOR_APPROVAL,
        APPROVED,
        HANDLING,
        CANCELLED
    }

    public FulfilmentProgress {
        invoices = List.copyOf(invoices);
        trackings = List.copyOf(trackings);
        returns = List.copyOf(returns);
    }

    /** Nothing was taken back. */
    public FulfilmentProgress(
            @Nullable Stage stage,
            List<IssuedInvoice> invoices,
            boolean invoicedInFull,
            List<Tracking> trackings,
            @Nullable String cancelReason) {
        this(stage, invoices, invoicedInFull, trackings, List.of(), cancelReason);
    }

    /** All that was invoiced was taken back. */
    boolean isReturned() {
        return invoicedInFull
                && !invoices.isEmpty()
                && !returns.isEmpty()
                && sum(returns).compareTo(sum(invoices)) >= 0;
    }

    private static BigInteger sum(List<IssuedInvoice> invoices) {
        return invoices.stream()
                .map(invoice -> BigInteger.valueOf(invoice.value().minorUnits()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
