package io.trapiche.testkit.view;

import io.trapiche.application.streams.StreamId;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.application.view.port.OrderView.Watched;
import io.trapiche.application.view.port.OrderViewStore;
import io.trapiche.application.view.port.OrderViews;
import io.trapiche.domain.integration.Diagnosis;
import io.trapiche.domain.oms.status.Watchdog;
import io.trapiche.domain.shared.AccountName;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders to look at that live as long as the process. */
public final class InMemoryOrderViews implements OrderViews, OrderViewStore {

    private static final Comparator<Cursor> OLDEST_FIRST =
            Comparator.comparing(Cursor::createdAt).thenComparing(at -> at.stream().value());

    private final Map<StreamId, OrderView> orders = new HashMap<>();

    @Override
    public synchronized Optional<OrderView> find(StreamId stream) {
        return Optional.ofNullable(orders.get(stream));
    }

    @Override
    public synchronized Page list(Filter filter, @Nullable Cursor after, int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new IllegalArgumentException(
                    "limit: %d (expected: 1 to %d)".formatted(limit, LONGEST_PAGE));
        }
        return Page.of(
                orders.values().stream()
                        .filter(order -> matches(filter, order))
                        .filter(
                                order ->
                                        after == null
                                                || OLDEST_FIRST.compare(Cursor.at(order), after)
                                                        < 0)
                        .sorted(Comparator.comparing(Cursor::at, OLDEST_FIRST.reversed()))
                        .limit(limit + 1L)
                        .toList(),
                limit);
    }

    private static boolean matches(Filter filter, OrderView order) {
        return order.account().equals(filter.account())
                && (filter.kind() == null || filter.kind() == order.kind())
                && (filter.marketplace() == null
                        || filter.marketplace().equals(order.marketplace()))
                && (filter.state() == null || filter.state().equals(order.state()))
                && (filter.overdue() == null || isOverdue(filter.overdue(), order.watched()))
                && matches(filter, order.progress().code());
    }

    private static boolean isOverdue(Watchdog wanted, @Nullable Watched watched) {
        return watched != null && watched.toldAt() != null && watched.watchdog() == wanted;
    }

    private static boolean matches(Filter filter, @Nullable String code) {
        return (filter.code() == null || filter.code().equals(code))
                && (filter.owner() == null
                        || (code != null && Diagnosis.of(code).owner() == filter.owner()));
    }

    @Override
    public synchronized List<ParkedCount> parked() {
        return orders.values().stream()
                .filter(order -> order.progress().parked())
                .map(InMemoryOrderViews::counted)
                .collect(
                        Collectors.toMap(
                                one -> List.of(one.account(), one.code()),
                                one -> one,
                                ParkedCount::plus))
                .values()
                .stream()
                .sorted(
                        Comparator.comparing((ParkedCount count) -> count.account().value())
                                .thenComparing(ParkedCount::code))
                .toList();
    }

    private static ParkedCount counted(OrderView order) {
        Instant parkedAt = order.parkedAt();
        return new ParkedCount(
                order.account(),
                String.valueOf(order.progress().code()),
                1,
                parkedAt == null ? order.updatedAt() : parkedAt);
    }

    @Override
    public synchronized List<StateCount> counts(AccountName account) {
        return orders.values().stream()
                .filter(order -> order.account().equals(account))
                .collect(
                        Collectors.groupingBy(
                                order -> new StateCount(order.kind(), order.state(), 0),
                                Collectors.counting()))
                .entrySet()
                .stream()
                .map(
                        entry ->
                                new StateCount(
                                        entry.getKey().kind(),
                                        entry.getKey().state(),
                                        entry.getValue()))
                .sorted(
                        Comparator.comparing((StateCount count) -> count.kind().name())
                                .thenComparing(StateCount::state))
                .toList();
    }

    @Override
    public synchronized List<KeyUse> callbackKeys(AccountName account) {
        return orders.values().stream()
                .filter(order -> order.account().equals(account) && order.isOpen())
                .map(order -> new KeyUse(order.callbackKey(), 1, order.createdAt()))
                .collect(
                        Collectors.toMap(
                                use -> Optional.ofNullable(use.key()),
                                use -> use,
                                InMemoryOrderViews::together))
                .values()
                .stream()
                .sorted(
                        Comparator.comparing(
                                KeyUse::key, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static KeyUse together(KeyUse one, KeyUse other) {
        return new KeyUse(
                one.key(),
                one.openOrders() + other.openOrders(),
                one.oldest().isBefore(other.oldest()) ? one.oldest() : other.oldest());
    }

    @Override
    public synchronized void save(Collection<OrderView> changed) {
        for (OrderView order : changed) {
            orders.merge(
                    order.stream(),
                    order,
                    (old, late) -> old.sequence() < late.sequence() ? late : old);
        }
    }

    @Override
    public synchronized void clear() {
        orders.clear();
    }
}
