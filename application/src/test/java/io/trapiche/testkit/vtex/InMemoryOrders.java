package io.trapiche.testkit.vtex;

import io.trapiche.application.vtex.port.OrderManagement.Answer;
import io.trapiche.application.vtex.port.OrderManagement.ChangeOutcome;
import io.trapiche.application.vtex.port.OrderManagement.Preview;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsSnapshot.Package;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.oms.status.NamedStatus;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.order.TrackingEvent;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The order management of the in-memory VTEX: the seller's flow, without its timers. */
final class InMemoryOrders {

    private static final Answer.Refused UNKNOWN = new Answer.Refused("OMS007", "no such order");
    private static final Answer.Refused NO_INVOICE =
            new Answer.Refused("OMS004", "no such invoice");

    private final Map<OmsOrderRef, OmsSnapshot> orders = new LinkedHashMap<>();
    private final Map<OmsOrderRef, OmsStatus> requestedIn = new HashMap<>();
    private final Map<OmsOrderRef, List<TimelineNote>> notes = new HashMap<>();
    private static final Answer NO_OPEN_CHANGE =
            new Answer.Refused("CHK0124", "invalid change for order");
    private final InMemoryChanges changes = new InMemoryChanges();
    private final Supplier<Instant> clock;
    private final ChangeListener listener;
    private int requests;

    /** Gets to know every change of status. */
    interface ChangeListener {
        void changed(OmsOrderRef order, OmsStatus status, Instant at);
    }

    InMemoryOrders(Supplier<Instant> clock, ChangeListener listener) {
        this.clock = clock;
        this.listener = listener;
    }

    Optional<OmsSnapshot> find(OmsOrderRef ref) {
        return Optional.ofNullable(orders.get(ref));
    }

    Optional<OmsOrderRef> find(AccountName account, MarketplaceOrderId orderId) {
        return orders.entrySet().stream()
                .filter(entry -> entry.getKey().account().equals(account))
                .filter(entry -> orderId.equals(entry.getValue().marketplaceOrderId()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    void put(OmsOrderRef ref, OmsSnapshot order) {
        orders.put(ref, order);
        listener.changed(ref, order.status(), clock.get());
    }

    void add(EnqueuedOrder order, OmsStatus status) {
        Instant at = clock.get();
        orders.put(order.ref(), OrderVersions.first(order.ref(), order, status, at));
        listener.changed(order.ref(), status, at);
    }

    void move(OmsOrderRef ref, OmsStatus status) {
        OmsSnapshot order = orders.get(ref);
        if (order == null) {
            throw new IllegalArgumentException("no such order: " + ref);
        }
        change(ref, order, status, order.packages(), order.cancelReason());
    }

    Answer startHandling(OmsOrderRef ref) {
        OmsSnapshot order = orders.get(ref);
        if (order == null) {
            return UNKNOWN;
        }
        if (!order.status().equals(OmsStatus.READY_FOR_HANDLING)) {
            return new Answer.Refused("OMS003", "not ready for handling");
        }
        move(ref, OmsStatus.HANDLING);
        return new Answer.Done(null);
    }

    Answer invoice(OmsOrderRef ref, Invoice invoice) {
        OmsSnapshot order = orders.get(ref);
        if (order == null) {
            return UNKNOWN;
        }
        if (box(order, invoice.number()).isPresent()) {
            return done();
        }
        if (!order.status().isInvoiceable()) {
            return refused("not to be invoiced now");
        }
        long value = sum(order, true) + invoice.value().minorUnits();
        if (value > order.value().minorUnits()) {
            return refused("more than the order is worth");
        }
        List<Package> packages = new ArrayList<>(order.packages());
        packages.add(box(invoice, true));
        boolean full = value == order.value().minorUnits();
        change(
                ref,
                order,
                full ? OmsStatus.INVOICED : OmsStatus.HANDLING,
                packages,
                order.cancelReason());
        return done();
    }

    Answer takeBack(OmsOrderRef ref, Invoice invoice) {
        OmsSnapshot order = orders.get(ref);
        if (order == null) {
            return UNKNOWN;
        }
        if (box(order, invoice.number()).isPresent()) {
            return done();
        }
        if (!order.status().equals(OmsStatus.INVOICED)) {
            return refused("not invoiced");
        }
        if (sum(order, false) + invoice.value().minorUnits() > sum(order, true)) {
            return refused("more than was invoiced");
        }
        List<Package> packages = new ArrayList<>(order.packages());
        packages.add(box(invoice, false));
        change(ref, order, OmsStatus.INVOICED, packages, order.cancelReason());
        return done();
    }

    InMemoryChanges changes() {
        return changes;
    }

    /** {@code later} gets what VTEX does some time after its answer. */
    Answer change(OmsOrderRef ref, OrderChange change, Consumer<Runnable> later) {
        OmsSnapshot order = orders.get(ref);
        if (order == null) {
            return UNKNOWN;
        }
        Answer.Refused refusal = changeRefusal(order, ref);
        if (refusal != null) {
            return refusal;
        }
        String id = changes.begin(ref, change);
        if (!changes.isStalled()) {
            later.accept(() -> carryOut(ref, id));
        }
        return new Answer.Done(id);
    }

    private Answer.@Nullable Refused changeRefusal(OmsSnapshot order, OmsOrderRef ref) {
        if (!order.status().isChangeable()) {
            return new Answer.Refused("OMS002", "not to be changed now");
        }
        return changes.isUnderWay(ref)
                ? new Answer.Refused("SalesOrderSystem014", "another change is under way")
                : null;
    }

    Preview preview(OmsOrderRef ref, OrderChange change) {
        OmsSnapshot order = orders.get(ref);
        if (order == null) {
            return new Preview.NotTold("OMS007", "no such order");
        }
        Answer.Refused refusal = changeRefusal(order, ref);
        if (refusal != null) {
            return new Preview.NotTold(refusal.code(), refusal.cause());
        }
        Money difference = OrderVersions.changed(order, change).value().minus(order.value());
        return new Preview.Told(new OrderChange.Preview(difference, List.of()));
    }

    Answer retryChange(OmsOrderRef ref, String id, Consumer<Runnable> later) {
        if (!changes.isOpen(id)) {
            return NO_OPEN_CHANGE;
        }
        later.accept(() -> carryOut(ref, id));
        return new Answer.Done(null);
    }

    Answer cancelChange(String id) {
        if (!changes.isOpen(id)) {
            return NO_OPEN_CHANGE;
        }
        changes.end(id, ChangeOutcome.CANCELED);
        return new Answer.Done(null);
    }

    private void carryOut(OmsOrderRef ref, String id) {
        if (changes.isOpen(id)) {
            changed(ref, changes.change(id));
            changes.end(id, ChangeOutcome.DONE);
        }
    }

    private void changed(OmsOrderRef ref, OrderChange change) {
        OmsSnapshot order = orders.get(ref);
        if (order == null) {
            return;
        }
        OmsSnapshot next = OrderVersions.changed(order, change);
        boolean full = sum(next, true) == next.value().minorUnits();
        change(
                ref,
                next,
                full ? OmsStatus.INVOICED : order.status(),
                order.packages(),
                order.cancelReason());
    }

    Answer track(
            OmsOrderRef ref,
            Tracking tracking,
            List<TrackingEvent> events,
            @Nullable String dispatchedDate) {
        OmsSnapshot order = orders.get(ref);
        if (order == null) {
            return UNKNOWN;
        }
        if (box(order, tracking.invoiceNumber()).isEmpty()) {
            return NO_INVOICE;
        }
        List<Package> packages =
                order.packages().stream()
                        .map(
                                box ->
                                        box.invoiceNumber().equals(tracking.invoiceNumber())
                                                ? tracked(box, tracking, events, dispatchedDate)
                                                : box)
                        .toList();
        orders.put(
                ref,
                OrderVersions.next(
                        ref, order, order.status(), clock.get(), packages, order.cancelReason()));
        return done();
    }

    Answer cancel(OmsOrderRef ref, String reason) {
        OmsSnapshot order = orders.get(ref);
        if (order == null) {
            return UNKNOWN;
        }
        if (order.status().isTerminal()
                || order.status().equals(OmsStatus.CANCEL)
                || !order.packages().isEmpty()) {
            return refused("invoiced or cancelled");
        }
        boolean asksFirst =
                order.status().equals(OmsStatus.READY_FOR_HANDLING)
                        || order.status().equals(OmsStatus.HANDLING);
        if (asksFirst) {
            move(ref, OmsStatus.CANCELLATION_REQUESTED);
        } else {
            change(ref, order, OmsStatus.CANCELED, order.packages(), reason);
        }
        return done();
    }

    /** Only orders of the shop itself wait for a payment here. */
    Answer pay(OmsOrderRef ref) {
        OmsSnapshot order = orders.get(ref);
        if (order == null) {
            return UNKNOWN;
        }
        if (!order.status().awaitsPayment()) {
            return refused("no payment awaited");
        }
        move(ref, OmsStatus.of(NamedStatus.APPROVE_PAYMENT));
        return new Answer.Done(null);
    }

    Answer note(OmsOrderRef ref, TimelineNote note) {
        if (!orders.containsKey(ref)) {
            return UNKNOWN;
        }
        notes.computeIfAbsent(ref, _ -> new ArrayList<>()).add(note);
        return new Answer.Done(null);
    }

    List<TimelineNote> notes(OmsOrderRef ref) {
        return List.copyOf(notes.getOrDefault(ref, List.of()));
    }

    Answer denyCancellation(OmsOrderRef ref, String requestId) {
        OmsSnapshot order = orders.get(ref);
        OmsStatus before = requestedIn.get(ref);
        if (order == null || before == null) {
            return order == null ? UNKNOWN : refused("no such request");
        }
        if (!order.status().equals(OmsStatus.CANCELLATION_REQUESTED)
                || !requestId.equals(order.cancellationRequestId())) {
            return refused("no such request");
        }
        move(ref, before);
        return new Answer.Done(null);
    }

    private void change(
            OmsOrderRef ref,
            OmsSnapshot order,
            OmsStatus status,
            List<Package> packages,
            @Nullable String cancelReason) {
        Instant at = clock.get();
        OmsSnapshot asked = OrderVersions.asked(order, request(ref, order, status));
        orders.put(ref, OrderVersions.next(ref, asked, status, at, packages, cancelReason));
        listener.changed(ref, status, at);
    }

    /** The id of the request to cancel that is open from here on. */
    private @Nullable String request(OmsOrderRef ref, OmsSnapshot order, OmsStatus next) {
        if (!next.equals(OmsStatus.CANCELLATION_REQUESTED)) {
            return null;
        }
        if (order.status().equals(next)) {
            return order.cancellationRequestId();
        }
        requestedIn.put(ref, order.status());
        return "request-" + ++requests;
    }

    private static Optional<Package> box(OmsSnapshot order, InvoiceNumber number) {
        return order.packages().stream()
                .filter(box -> box.invoiceNumber().equals(number))
                .findFirst();
    }

    private static Package box(Invoice invoice, boolean output) {
        return new Package(
                output,
                invoice.number(),
                invoice.value(),
                invoice.key(),
                invoice.url(),
                null,
                null,
                null,
                false,
                null);
    }

    private static Package tracked(
            Package box,
            Tracking tracking,
            List<TrackingEvent> events,
            @Nullable String dispatchedDate) {
        return new Package(
                box.output(),
                box.invoiceNumber(),
                box.value(),
                box.key(),
                box.url(),
                tracking.courier(),
                tracking.trackingNumber(),
                tracking.trackingUrl(),
                box.delivered() || tracking.isDelivered(),
                tracking.isDelivered() ? tracking.deliveredAt() : box.deliveredAt(),
                dispatchedDate,
                events.isEmpty() ? box.events() : events);
    }

    private static long sum(OmsSnapshot order, boolean output) {
        return order.packages().stream()
                .filter(box -> box.output() == output)
                .mapToLong(box -> box.value().minorUnits())
                .sum();
    }

    private static Answer refused(String cause) {
        return new Answer.Refused("OMS002", cause);
    }

    private static Answer done() {
        return new Answer.Done(UUID.randomUUID().toString());
    }
}
