package io.trapiche.sandbox.push;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The last pushes of each account. A restart forgets them. */
public final class PushLog {
    private static final int KEPT = 500;

    private final Map<String, Deque<Line>> lines = new ConcurrentHashMap<>();

    /**
     * A push that was tried.
     *
     * @param status of the connector's answer; 0 for none, as when a fault dropped the push
     * @param receipt the connector's; null when it gave none
     */
    public record Line(
            Instant time,
            String orderId,
            String marketplaceOrderId,
            PushKind kind,
            int status,
            @Nullable String receipt) {}

    void add(String account, Line line) {
        Deque<Line> own = lines.computeIfAbsent(account, _ -> new ArrayDeque<>());
        synchronized (own) {
            own.addLast(line);
            if (own.size() > KEPT) {
                own.removeFirst();
            }
        }
    }

    /** Oldest first. */
    public List<Line> of(String account) {
        Deque<Line> own = lines.getOrDefault(account, new ArrayDeque<>());
        synchronized (own) {
            return List.copyOf(own);
        }
    }
}
