package io.trapiche.sandbox.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Values of one kind, in memory and in the store. Safe for many threads. */
public final class Kept<T> {
    private final Store store;
    private final String kind;
    private final Map<String, T> values = new ConcurrentHashMap<>();

    /** Takes up what an earlier run kept. */
    public Kept(Store store, String kind, Class<T> type) {
        this.store = store;
        this.kind = kind;
        store.load(kind, type, values::put);
    }

    public Optional<T> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public void put(String key, T value) {
        Transaction transaction = store.transaction();
        transaction.put(kind, key, value);
        transaction.afterwards(() -> values.put(key, value));
        transaction.commit();
    }

    /** Whether there was one. */
    public boolean remove(String key) {
        Transaction transaction = store.transaction();
        transaction.remove(kind, key);
        transaction.commit();
        return values.remove(key) != null;
    }
}
