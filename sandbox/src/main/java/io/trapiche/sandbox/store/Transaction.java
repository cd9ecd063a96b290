package io.trapiche.sandbox.store;

import java.util.ArrayList;
import java.util.List;

/** Changes that are kept together, and what is to happen once they are. For one thread. */
public final class Transaction {
    private final Store store;
    private final List<Store.Entry> entries = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    Transaction(Store store) {
        this.store = store;
    }

    public void put(String kind, String key, Object value) {
        entries.add(new Store.Entry(kind, key, value));
    }

    public void remove(String kind, String key) {
        entries.add(new Store.Entry(kind, key, null));
    }

    /** Runs only after the changes are kept. */
    public void afterwards(Runnable action) {
        afterwards.add(action);
    }

    public void commit() {
        commitThen(() -> {});
    }

    /** Runs {@code first} before what else is to happen afterwards. */
    public void commitThen(Runnable first) {
        if (!entries.isEmpty()) {
            store.save(entries);
        }
        first.run();
        afterwards.forEach(Runnable::run);
    }
}
