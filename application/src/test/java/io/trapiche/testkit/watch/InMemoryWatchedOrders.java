package io.trapiche.testkit.watch;

import io.trapiche.application.streams.StreamId;
import io.trapiche.application.watch.port.WatchedOrders;
import io.trapiche.domain.oms.status.Watch;
import io.trapiche.domain.oms.status.Watchdog;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Watched orders that live as long as the process. */
public final class InMemoryWatchedOrders implements WatchedOrders {

    private final Map<StreamId, Standing> orders = new HashMap<>();

    private static final class Standing {
        private final Watch watch;
        private boolean taken;
        private @Nullable Instant readAt;
        private boolean told;

        Standing(Watch watch) {
            this.watch = watch;
        }

        boolean isOver(Map<Watchdog, Duration> limits, Instant now) {
            Duration limit = limits.get(watch.watchdog());
            return !taken && limit != null && !watch.since().isAfter(now.minus(limit));
        }

        boolean isUntold(Instant readUntil) {
            return readAt != null && !told && !readAt.isAfter(readUntil);
        }
    }

    /** The order stands like this from now on; null where nothing watches it. */
    public synchronized void stands(StreamId order, @Nullable Watch watch) {
        Standing known = orders.get(order);
        if (watch == null) {
            orders.remove(order);
        } else if (known == null || !known.watch.equals(watch)) {
            orders.put(order, new Standing(watch));
        }
    }

    @Override
    public synchronized List<StreamId> takeOverdue(
            Map<Watchdog, Duration> limits, Instant now, int most) {
        List<StreamId> overdue =
                orders.entrySet().stream()
                        .filter(order -> order.getValue().isOver(limits, now))
                        .sorted(Comparator.comparing(order -> order.getValue().watch.since()))
                        .limit(most)
                        .map(Map.Entry::getKey)
                        .toList();
        overdue.forEach(order -> standing(order).taken = true);
        return overdue;
    }

    @Override
    public synchronized void markRead(StreamId order, Instant at) {
        Standing known = orders.get(order);
        if (known != null && known.taken && !known.told) {
            known.readAt = at;
        }
    }

    @Override
    public synchronized List<Overdue> takeUntold(Instant readUntil, Instant now, int most) {
        List<Overdue> untold =
                orders.entrySet().stream()
                        .filter(order -> order.getValue().isUntold(readUntil))
                        .limit(most)
                        .map(
                                order ->
                                        new Overdue(
                                                order.getKey(),
                                                order.getValue().watch.watchdog(),
                                                order.getValue().watch.since()))
                        .toList();
        untold.forEach(overdue -> standing(overdue.order()).told = true);
        return untold;
    }

    @Override
    public synchronized List<OverdueCount> counts() {
        return orders.entrySet().stream()
                .filter(order -> order.getValue().told)
                .map(
                        order ->
                                new OverdueCount(
                                        order.getKey().account(),
                                        order.getValue().watch.watchdog(),
                                        1,
                                        order.getValue().watch.since()))
                .collect(
                        Collectors.toMap(
                                count -> List.of(count.account(), count.watchdog()),
                                count -> count,
                                InMemoryWatchedOrders::together))
                .values()
                .stream()
                .toList();
    }

    private Standing standing(StreamId order) {
        return Objects.requireNonNull(orders.get(order));
    }

    private static OverdueCount together(OverdueCount one, OverdueCount other) {
        return new OverdueCount(
                one.account(),
                one.watchdog(),
                one.orders() + other.orders(),
                one.since().isBefore(other.since()) ? one.since() : other.since());
    }
}
