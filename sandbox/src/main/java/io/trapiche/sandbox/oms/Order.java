package io.trapiche.sandbox.oms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order; every change makes a new value.
 *
 * @param sequence the short number VTEX gives each order
 * @param uniqueIds of the items, in their order
 * @param cancellation null unless one was asked for
 */
public record Order(
        OrderKey key,
        String sequence,
        Origin origin,
        Placement placement,
        List<String> uniqueIds,
        Workflow workflow,
        List<Invoice> invoices,
        @Nullable Cancellation cancellation,
        Effects effects) {
    public Order {
        uniqueIds = List.copyOf(uniqueIds);
        invoices = List.copyOf(invoices);
    }

    @JsonIgnore
    public Status status() {
        return workflow.status();
    }

    public Order to(Status status, Instant now) {
        return with(workflow.to(status, now));
    }

    public Order counting(Effects.Kind kind) {
        return new Order(
                key,
                sequence,
                origin,
                placement,
                uniqueIds,
                workflow,
                invoices,
                cancellation,
                effects.plus(kind));
    }

    Order with(Workflow next) {
        return new Order(
                key, sequence, origin, placement, uniqueIds, next, invoices, cancellation, effects);
    }

    public Order with(@Nullable Cancellation next) {
        return new Order(
                key, sequence, origin, placement, uniqueIds, workflow, invoices, next, effects);
    }

    Order with(Placement next) {
        return new Order(
                key, sequence, origin, next, uniqueIds, workflow, invoices, cancellation, effects);
    }

    /** With this invoice instead of the one of the same number, or in addition. */
    public Order with(Invoice next) {
        List<Invoice> all = new ArrayList<>(invoices);
        all.removeIf(invoice -> invoice.number().equals(next.number()));
        all.add(next);
        return new Order(
                key, sequence, origin, placement, uniqueIds, workflow, all, cancellation, effects);
    }

    public Optional<Invoice> invoice(String number) {
        return invoices.stream().filter(invoice -> invoice.number().equals(number)).findFirst();
    }

    /** What was invoiced so far as a sale, or as a return. */
    public long invoiced(boolean input) {
        return invoices.stream()
                .filter(invoice -> invoice.input() == input)
                .mapToLong(Invoice::value)
                .sum();
    }

    @JsonIgnore
    boolean isFullyInvoiced() {
        return invoiced(false) >= placement.value();
    }
}
