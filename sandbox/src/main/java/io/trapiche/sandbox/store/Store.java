package io.trapiche.sandbox.store;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Keeps values by kind and key. Safe for many threads. */
public interface Store extends AutoCloseable {

    /** A value to keep, or to forget when it is null. */
    record Entry(String kind, String key, @Nullable Object value) {}

    /**
     * Keeps all entries or none; once it returns, they survive a {@code kill -9} of the process.
     */
    void save(List<Entry> entries);

    /** Hands over every value of a kind, in no order. */
    <T> void load(String kind, Class<T> type, BiConsumer<String, T> each);

    default Transaction transaction() {
        return new Transaction(this);
    }

    @Override
    void close();
}
