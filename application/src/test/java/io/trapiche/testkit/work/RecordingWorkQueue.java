package io.trapiche.testkit.work;

import io.trapiche.application.work.port.SweptWorkQueue;
import io.trapiche.application.work.port.WorkKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Remembers wakes and does nothing. */
public final class RecordingWorkQueue implements SweptWorkQueue {

    private final List<Woken> wakes = new ArrayList<>();

    /** A key that was woken. */
    public record Woken(WorkKind kind, String key, Instant at) {}

    @Override
    public synchronized void wake(WorkKind kind, Collection<String> keys, Instant at) {
        keys.forEach(key -> wakes.add(new Woken(kind, key, at)));
    }

    @Override
    public synchronized Set<String> lookAgain(WorkKind kind, Collection<String> keys) {
        wake(kind, keys, Instant.EPOCH);
        return Set.copyOf(keys);
    }

    /** All wakes so far, oldest first. */
    public synchronized List<Woken> wakes() {
        return List.copyOf(wakes);
    }

    public synchronized void clear() {
        wakes.clear();
    }
}
