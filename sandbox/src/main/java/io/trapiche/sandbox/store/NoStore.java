package io.trapiche.sandbox.store;

import java.util.List;
import java.util.function.BiConsumer;

/** Keeps nothing: the sandbox lives in memory. */
public final class NoStore implements Store {

    @Override
    public void save(List<Entry> entries) {}

    @Override
    public <T> void load(String kind, Class<T> type, BiConsumer<String, T> each) {}

    @Override
    public void close() {}
}
