package io.trapiche.sandbox.oms;

import io.trapiche.sandbox.events.StatusEvent;
import io.trapiche.sandbox.store.Store;
import io.trapiche.sandbox.store.Transaction;
import io.trapiche.sandbox.wire.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All orders. Changes of one order happen one after the other; reading never waits for them. */
public final class Orders {
    private static final String KIND = "order";

    private final Store store;
    private final InstantSource clock;
    private final Ids ids;
    private final List<StatusListener> listeners = new CopyOnWriteArrayList<>();
    private final List<InvoiceListener> invoiceListeners = new CopyOnWriteArrayList<>();
    private final List<EffectListener> effectListeners = new CopyOnWriteArrayList<>();
    private final Map<OrderKey, Slot> slots = new ConcurrentHashMap<>();
    private final Map<String, Collection<OrderKey>> byMarketplaceOrderId =
            new ConcurrentHashMap<>();
    private final AtomicLong lastSequence = new AtomicLong(500_000);

    private static final class Slot {
        final ReentrantLock lock = new ReentrantLock();
        volatile @Nullable Order order;
    }

    public Orders(Store store, InstantSource clock, Ids ids) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
        store.load(KIND, Order.class, (_, order) -> restore(order));
    }

    private void restore(Order order) {
        slot(order.key()).order = order;
        index(order);
        lastSequence.accumulateAndGet(Long.parseLong(order.sequence()), Math::max);
    }

    public void addListener(StatusListener listener) {
        listeners.add(listener);
    }

    public void addInvoiceListener(InvoiceListener listener) {
        invoiceListeners.add(listener);
    }

    public void addEffectListener(EffectListener listener) {
        effectListeners.add(listener);
    }

    public Instant now() {
        return clock.instant();
    }

    /** The number of the next order. */
    public String nextSequence() {
        return Long.toString(lastSequence.incrementAndGet());
    }

    public Ids ids() {
        return ids;
    }

    public Optional<Order> find(OrderKey key) {
        return Optional.ofNullable(slots.get(key)).map(slot -> slot.order);
    }

    /**
     * The orders of an account with this id in their marketplace: one, unless two marketplaces use
     * the same id.
     */
    public List<Order> findByMarketplaceOrderId(String account, String marketplaceOrderId) {
        return byMarketplaceOrderId
                .getOrDefault(account + "/" + marketplaceOrderId, List.of())
                .stream()
                .flatMap(key -> find(key).stream())
                .toList();
    }

    public Stream<Order> of(String account) {
        return slots.values().stream()
                .map(slot -> slot.order)
                .filter(Objects::nonNull)
                .filter(order -> order.key().account().equals(account));
    }

    /**
     * An order while nobody else can change it. What {@link #keep} and {@link #transaction} got is
     * kept together.
     */
    public final class Held {
        private final Transaction transaction = store.transaction();
        private final @Nullable Order before;
        private @Nullable Order after;
        private boolean changed;

        private Held(@Nullable Order before) {
            this.before = before;
            this.after = before;
        }

        public @Nullable Order present() {
            return after;
        }

        public Transaction transaction() {
            return transaction;
        }

        public void keep(Order next) {
            after = next;
            changed = true;
        }
    }

    /** Changes an order that exists; empty when it does not. */
    public <T> Optional<T> change(OrderKey key, BiFunction<Order, Held, T> work) {
        Slot slot = slots.get(key);
        if (slot == null) {
            return Optional.empty();
        }
        return locked(
                slot,
                held -> Optional.ofNullable(held.present()).map(order -> work.apply(order, held)));
    }

    /** Changes an order that may not exist yet. */
    public <T> T place(OrderKey key, Function<Held, T> work) {
        return locked(slot(key), work);
    }

    private Slot slot(OrderKey key) {
        return slots.computeIfAbsent(key, _ -> new Slot());
    }

    private <T> T locked(Slot slot, Function<Held, T> work) {
        slot.lock.lock();
        try {
            Held held = new Held(slot.order);
            T outcome = work.apply(held);
            finish(slot, held);
            return outcome;
        } finally {
            slot.lock.unlock();
        }
    }

    private void finish(Slot slot, Held held) {
        Order after = held.after;
        if (after != null && held.changed) {
            announce(held.before, after, held.transaction);
            announceInvoices(held.before, after, held.transaction);
            held.transaction.put(KIND, after.key().text(), after);
            held.transaction.afterwards(
                    () -> effectListeners.forEach(each -> each.changed(held.before, after)));
            // Who hears of the change must find it when he reads the order.
            held.transaction.commitThen(() -> publish(slot, after));
        } else {
            held.transaction.commit();
        }
    }

    private void publish(Slot slot, Order order) {
        boolean isNew = slot.order == null;
        slot.order = order;
        if (isNew) {
            index(order);
        }
    }

    private void index(Order order) {
        String id = order.placement().marketplaceOrderId();
        if (!id.isEmpty()) {
            byMarketplaceOrderId
                    .computeIfAbsent(
                            order.key().account() + "/" + id, _ -> new CopyOnWriteArrayList<>())
                    .add(order.key());
        }
    }

    private void announce(@Nullable Order before, Order after, Transaction transaction) {
        int known = before == null ? 0 : before.workflow().steps().size();
        for (int i = known; i < after.workflow().steps().size(); i++) {
            StatusEvent event = event(after, i);
            listeners.forEach(listener -> listener.statusChanged(after, event, transaction));
        }
    }

    private void announceInvoices(@Nullable Order before, Order after, Transaction transaction) {
        if (before == null || before.invoices().equals(after.invoices())) {
            return;
        }
        for (Invoice invoice : after.invoices()) {
            Invoice known = before.invoice(invoice.number()).orElse(null);
            if (!invoice.equals(known)) {
                invoiceListeners.forEach(
                        listener -> listener.invoiceChanged(after, known, invoice, transaction));
            }
        }
    }

    private StatusEvent event(Order order, int index) {
        List<Workflow.Step> steps = order.workflow().steps();
        Workflow.Step current = steps.get(index);
        Workflow.@Nullable Step last = index == 0 ? null : steps.get(index - 1);
        return new StatusEvent(
                ids.upperHex(),
                order.origin().wireName(),
                order.key().orderId(),
                current.status().wireName(),
                last == null ? null : last.status().wireName(),
                last == null ? current.at() : last.at(),
                current.at());
    }
}
