package io.trapiche.sandbox.http;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /**
     * An account's calls.
     *
     * @param statuses how often each was answered; 0 for a dropped connection
     */
    public record Total(long calls, Map<String, Long> statuses) {}

    /** By account. */
    public Map<String, Total> totals() {
        Map<String, Map<String, Long>> statuses = new TreeMap<>();
        counts.forEach(
                (counted, calls) ->
                        statuses.computeIfAbsent(counted.account(), _ -> new TreeMap<>())
                                .merge(Integer.toString(counted.status()), calls.sum(), Long::sum));
        Map<String, Total> totals = new TreeMap<>();
        statuses.forEach((account, own) -> totals.put(account, total(own)));
        return totals;
    }

    private static Total total(Map<String, Long> statuses) {
        return new Total(statuses.values().stream().mapToLong(Long::longValue).sum(), statuses);
    }

    /** The last calls, oldest first. */
    public List<Line> last(int limit) {
        synchronized (lines) {
            return lines.stream().skip(Math.max(0, lines.size() - limit)).toList();
        }
    }
}
