package io.trapiche.domain.channel;

import io.trapiche.domain.order.Tracking;
import java.util.ArrayList;
import java.util.List;

/**
 * What the seller's side has done so far.
 *
 * @param invoicedInFull no part of the order's value is left to invoice
 */
public record Fulfilment(
        VtexOrderIds ids,
        List<IssuedInvoice> invoices,
        boolean invoicedInFull,
        List<Tracking> trackings) {

    public Fulfilment {
        invoices = List.copyOf(invoices);
        trackings = List.copyOf(trackings);
    }

    static Fulfilment begin(VtexOrderIds ids) {
        return new Fulfilment(ids, List.of(), false, List.of());
    }

    Fulfilment with(IssuedInvoice invoice, boolean inFull) {
        List<IssuedInvoice> all = new ArrayList<>(invoices);
        all.add(invoice);
        return new Fulfilment(ids, all, invoicedInFull || inFull, trackings);
    }

    Fulfilment inFull() {
        return new Fulfilment(ids, invoices, true, trackings);
    }

    Fulfilment with(Tracking tracking) {
        List<Tracking> all = new ArrayList<>(trackings);
        all.removeIf(known -> known.invoiceNumber().equals(tracking.invoiceNumber()));
        all.add(tracking);
        return new Fulfilment(ids, invoices, invoicedInFull, all);
    }

    /**
     * That a package has arrived is a claim as any other: what is corrected afterwards is news.
     * That it has not arrived after all is none by itself, and when it did is told once, because
     * where VTEX tells no moment it is guessed anew by each reading.
     */
    boolean isNews(Tracking tracking) {
        return trackings.stream()
                .filter(known -> known.invoiceNumber().equals(tracking.invoiceNumber()))
                .noneMatch(known -> known.isSameWayAs(tracking) && isAsFar(known, tracking));
    }

    private static boolean isAsFar(Tracking known, Tracking tracking) {
        return known.isDelivered() || !tracking.isDelivered();
    }

    boolean knows(IssuedInvoice invoice) {
        return invoices.stream().anyMatch(known -> known.number().equals(invoice.number()));
    }
}
