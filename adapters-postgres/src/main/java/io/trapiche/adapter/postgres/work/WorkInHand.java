package io.trapiche.adapter.postgres.work;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this process works on. After a long standstill others may have revived work that goes on
 * here; then it must not begin a second time beside itself.
 */
final class WorkInHand {

    private final Map<String, Long> versions = new ConcurrentHashMap<>();

    /** False when a try of the same piece is still going on. */
    boolean take(Picked picked) {
        return versions.putIfAbsent(picked.piece(), picked.version()) == null;
    }

    void leave(Picked picked) {
        versions.remove(picked.piece(), picked.version());
    }

    boolean has(Picked picked) {
        return versions.containsKey(picked.piece());
    }

    int size() {
        return versions.size();
    }

    Set<String> pieces() {
        return Set.copyOf(versions.keySet());
    }
}
