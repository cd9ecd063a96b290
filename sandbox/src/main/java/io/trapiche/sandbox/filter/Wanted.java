package io.trapiche.sandbox.filter;

import io.trapiche.sandbox.events.StatusEvent;
import io.trapiche.sandbox.events.Subscriber;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.store.Store;
import io.trapiche.sandbox.store.Transaction;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What feeds or hooks want to be told of, and of which orders they were told once and for all. */
public final class Wanted {
    private final String kind;
    private final Function<Order, JsonNode> documents;
    private final Map<Subscriber, Set<String>> told = new ConcurrentHashMap<>();

    /** An order that a subscriber was told of. */
    private record Told(Subscriber subscriber, String orderId) {
        String key() {
            return subscriber.key() + "/" + orderId;
        }
    }

    /**
     * What one kind of subscribers wants.
     *
     * @param kind under which it is stored, such as {@code feed-told}
     * @param documents of orders, as filters see them
     */
    public Wanted(Store store, String kind, Function<Order, JsonNode> documents) {
        this.kind = kind;
        this.documents = documents;
        store.load(kind, Told.class, (_, one) -> of(one.subscriber()).add(one.orderId()));
    }

    private Set<String> of(Subscriber subscriber) {
        return told.computeIfAbsent(subscriber, _ -> ConcurrentHashMap.newKeySet());
    }

    /** Whether the subscriber is to be told of this change; if so, it counts as told. */
    public boolean isWanted(
            Subscriber subscriber,
            ChangeFilter filter,
            Order order,
            StatusEvent event,
            Transaction transaction) {
        if (!filter.matches(event, () -> documents.apply(order))) {
            return false;
        }
        return !filter.tellsOnce() || isFirst(new Told(subscriber, event.orderId()), transaction);
    }

    private boolean isFirst(Told one, Transaction transaction) {
        boolean first = of(one.subscriber()).add(one.orderId());
        if (first) {
            transaction.put(kind, one.key(), one);
        }
        return first;
    }

    /** After another configuration, or none, every order is new to it. */
    public void forget(Subscriber subscriber, Transaction transaction) {
        of(subscriber)
                .forEach(order -> transaction.remove(kind, new Told(subscriber, order).key()));
        transaction.afterwards(() -> told.remove(subscriber));
    }
}
