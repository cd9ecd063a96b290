package io.trapiche.sandbox.oms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An order; every change makes a new value.
 *
 * @param sequence the short number VTEX gives each order
 * @param uniqueIds of the items, in their order
 * @param cancellation null unless one was asked for
 * @param changes null in what earlier versions kept
 * @param denials of requests to cancel; null in what earlier versions kept
 * @param notes on its timeline; null in what earlier versions kept
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
        Effects effects,
        @Nullable List<Change> changes,
        @Nullable List<Cancellation.Denial> denials,
        @Nullable List<JsonNode> notes) {
    public Order {
        uniqueIds = List.copyOf(uniqueIds);
        invoices = List.copyOf(invoices);
        changes = changes == null ? List.of() : List.copyOf(changes);
        denials = denials == null ? List.of() : List.copyOf(denials);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /** Null where an earlier version kept the order. */
    @Override
    public List<Change> changes() {
        return Objects.requireNonNullElse(changes, List.of());
    }

    /** Null where an earlier version kept the order. */
    @Override
    public List<Cancellation.Denial> denials() {
        return Objects.requireNonNullElse(denials, List.of());
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
                effects.plus(kind),
                changes,
                denials,
                notes);
    }

    Order with(Workflow next) {
        return new Order(
                key,
                sequence,
                origin,
                placement,
                uniqueIds,
                next,
                invoices,
                cancellation,
                effects,
                changes,
                denials,
                notes);
    }

    public Order with(@Nullable Cancellation next) {
        return new Order(
                key, sequence, origin, placement, uniqueIds, workflow, invoices, next, effects,
                changes, denials, notes);
    }

    /** Null where an earlier version kept the order. */
    @Override
    public List<JsonNode> notes() {
        return Objects.requireNonNullElse(notes, List.of());
    }

    /** With one note more on its timeline. */
    public Order noting(JsonNode note) {
        List<JsonNode> all = new ArrayList<>(notes());
        all.add(note);
        return new Order(
                key,
                sequence,
                origin,
                placement,
                uniqueIds,
                workflow,
                invoices,
                cancellation,
                effects,
                changes,
                denials,
                all);
    }

    /** The request to cancel is denied: the order goes on where it was when it came. */
    Order denying(String reason, Instant now) {
        List<Cancellation.Denial> all = new ArrayList<>(denials());
        if (cancellation != null) {
            all.add(new Cancellation.Denial(cancellation, reason, now));
        }
        Order denied =
                new Order(
                        key, sequence, origin, placement, uniqueIds, workflow, invoices, null,
                        effects, changes, all, notes);
        if (!isShippedHere()) {
            return denied.to(Status.PAYMENT_APPROVED, now);
        }
        Status before = workflow.before(Status.CANCELLATION_REQUESTED);
        return denied.to(Objects.requireNonNullElse(before, Status.READY_FOR_HANDLING), now);
    }

    Order with(Placement next) {
        return new Order(
                key,
                sequence,
                origin,
                next,
                uniqueIds,
                workflow,
                invoices,
                cancellation,
                effects,
                changes,
                denials,
                notes);
    }

    /** With this invoice instead of the one of the same number, or in addition. */
    public Order with(Invoice next) {
        List<Invoice> all = new ArrayList<>(invoices);
        all.removeIf(invoice -> invoice.number().equals(next.number()));
        all.add(next);
        return new Order(
                key,
                sequence,
                origin,
                placement,
                uniqueIds,
                workflow,
                all,
                cancellation,
                effects,
                changes,
                denials,
                notes);
    }

    /** With this change instead of the one of the same id, or in addition. */
    public Order with(Change next) {
        List<Change> all = new ArrayList<>(changes());
        all.removeIf(change -> change.id().equals(next.id()));
        all.add(next);
        return new Order(
                key,
                sequence,
                origin,
                placement,
                uniqueIds,
                workflow,
                invoices,
                cancellation,
                effects,
                all,
                denials,
                notes);
    }

    /** The change is done: what is left may be invoiced already. */
    Order changed(String changeId, Instant now) {
        return changes().stream()
                .filter(change -> change.id().equals(changeId) && change.isUnderWay())
                .findFirst()
                .map(change -> with(change.finished()))
                .map(less -> less.isOnlyToEnd() ? less.to(Status.INVOICED, now) : less)
                .orElse(this);
    }

    /** The change is given up, if it is under way. */
    public Order givingUp(String changeId, Change.Ending ending) {
        return changes().stream()
                .filter(change -> change.id().equals(changeId) && change.isUnderWay())
                .findFirst()
                .map(change -> with(change.given(ending)))
                .orElse(this);
    }

    /** Otherwise the account only sells it, or hands it on. */
    @JsonIgnore
    public boolean isShippedHere() {
        return placement.flow() == Flow.COMPLETE;
    }

    /** Where it stands while its invoices are awaited. */
    Status openForInvoices() {
        return isShippedHere() ? Status.HANDLING : Status.PAYMENT_APPROVED;
    }

    private boolean isOnlyToEnd() {
        return status() == openForInvoices() && !invoices.isEmpty() && isFullyInvoiced();
    }

    /** What the order costs after its changes, in hundredths. */
    public long value() {
        return placement.value() - done().mapToLong(Change::value).sum();
    }

    /** Units that were ordered or added and not removed. */
    public long unitsLeft(String skuId) {
        return placement.units(skuId) - done().mapToLong(change -> change.units(skuId)).sum();
    }

    /** Of one unit by now, in hundredths; zero for a SKU that is not in the order. */
    public long unitPrice(String skuId) {
        return done().flatMap(Change::brought)
                .filter(item -> item.path("id").asString("").equals(skuId))
                .map(item -> item.path("price").asLong(0))
                .reduce((_, later) -> later)
                .orElseGet(() -> placement.unitPrice(skuId));
    }

    /** Whether an invoice or a change may name it. */
    public boolean contains(String skuId) {
        return placement.contains(skuId)
                || done().flatMap(Change::brought)
                        .anyMatch(item -> item.path("id").asString("").equals(skuId));
    }

    private Stream<Change> done() {
        return changes().stream().filter(Change::done);
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
        return invoiced(false) >= value();
    }
}
