package io.trapiche.sandbox.http;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Every call the sandbox received, without bodies: the last ones one by one, all of them counted.
 */
public final class CallLog {
    private static final int KEPT = 100_000;

    private final Deque<Line> lines = new ArrayDeque<>();
    private final Map<Counted, LongAdder> counts = new ConcurrentHashMap<>();

    /**
     * A call.
     *
     * @param status of the answer; 0 when the connection was dropped instead
     * @param fault that was planted into it; null for none
     */
    public record Line(
            Instant time,
            String account,
            String route,
            String method,
            String path,
            int status,
            @Nullable String fault) {}

    private record Counted(String account, String route, int status) {}

    /** How often a route of an account was answered with a status. */
    public record Count(String account, String route, int status, long calls) {}

    void add(Line line) {
        counts.computeIfAbsent(
                        new Counted(line.account(), line.route(), line.status()),
                        _ -> new LongAdder())
                .increment();
        synchronized (lines) {
            lines.addLast(line);
            if (lines.size() > KEPT) {
                lines.removeFirst();
            }
        }
    }

    public List<Count> counts() {
        return counts.entrySet().stream()
                .map(entry -> count(entry.getKey(), entry.getValue().sum()))
                .sorted(
                        Comparator.comparing(Count::account)
                                .thenComparing(Count::route)
                                .thenComparingInt(Count::status))
                .toList();
    }

    private static Count count(Counted counted, long calls) {
        return new Count(counted.account(), counted.route(), counted.status(), calls);
    }

    /** The last calls, oldest first. */
    public List<Line> last(int limit) {
        synchronized (lines) {
            return new ArrayList<>(lines).subList(Math.max(0, lines.size() - limit), lines.size());
        }
    }
}
