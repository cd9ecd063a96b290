package io.trapiche.testkit.signal;

import io.trapiche.application.backfill.port.Backfill;
import io.trapiche.application.backfill.port.Backfill.Extent;
import io.trapiche.application.backfill.port.Backfill.Progress;
import io.trapiche.application.backfill.port.BackfillReport;
import io.trapiche.application.backfill.port.Backfills;
import io.trapiche.application.backfill.port.BlindWindow;
import io.trapiche.application.backfill.port.BlindWindow.Cause;
import io.trapiche.application.backfill.port.FoundOrder;
import io.trapiche.application.backfill.port.FoundOrder.Reason;
import io.trapiche.application.backfill.port.UnhealedOrder;
import io.trapiche.application.guarding.port.GuardedSignal;
import io.trapiche.application.guarding.port.GuardedSignals;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.WorkQueue;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.inbox.InMemoryInbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known of feeds, hooks and backfills, as long as the process lives. */
public final class InMemorySignalStore implements GuardedSignals, Backfills {

    private final WorkQueue workQueue;
    private final InMemoryInbox inbox;
    private final InstantSource clock;
    private final Function<AccountName, List<OmsOrderRef>> open;
    private final Map<Key, GuardedSignal> signals = new HashMap<>();
    private final Map<Long, Kept> backfills = new LinkedHashMap<>();

    private record Key(AccountName account, SignalSource source) {}

    private static final class Kept {
        private Backfill backfill;
        private final Instant startedAt;
        private @Nullable Instant finishedAt;
        private final Map<String, FoundOrder> found = new TreeMap<>();
        private final Map<String, UnhealedOrder> unhealed = new TreeMap<>();

        Kept(Backfill backfill, Instant startedAt) {
            this.backfill = backfill;
            this.startedAt = startedAt;
        }

        BackfillReport report() {
            return new BackfillReport(
                    backfill,
                    startedAt,
                    finishedAt,
                    count(Reason.UNKNOWN),
                    count(Reason.DIFFERENT),
                    count(Reason.OLDER),
                    unhealed.size() - gone(),
                    gone());
        }

        private long gone() {
            return unhealed.values().stream()
                    .filter(order -> order.reason() == UnhealedOrder.Reason.GONE)
                    .count();
        }

        private long count(Reason reason) {
            return found.values().stream().filter(order -> order.reason() == reason).count();
        }
    }

    /**
     * Keeps them.
     *
     * @param open orders of an account that have come to no end
     */
    public InMemorySignalStore(
            WorkQueue workQueue,
            InMemoryInbox inbox,
            InstantSource clock,
            Function<AccountName, List<OmsOrderRef>> open) {
        this.workQueue = workQueue;
        this.inbox = inbox;
        this.clock = clock;
        this.open = open;
    }

    @Override
    public synchronized Optional<GuardedSignal> find(AccountName account, SignalSource source) {
        return Optional.ofNullable(signals.get(new Key(account, source)));
    }

    @Override
    public synchronized void keep(GuardedSignal signal) {
        signals.put(new Key(signal.account(), signal.source()), signal);
    }

    @Override
    public synchronized void keep(GuardedSignal signal, BlindWindow window) {
        keep(signal);
        start(window);
    }

    @Override
    public synchronized void begin(BlindWindow window) {
        boolean underWay =
                backfills.values().stream()
                        .filter(kept -> kept.finishedAt == null)
                        .map(kept -> kept.backfill.window())
                        .anyMatch(
                                other ->
                                        other.account().equals(window.account())
                                                && other.cause() == window.cause());
        if (!underWay) {
            start(window);
        }
    }

    private void start(BlindWindow window) {
        long id = backfills.size() + 1L;
        backfills.put(
                id,
                new Kept(
                        new Backfill(id, window, new Progress.Listing(null, 1), Extent.NONE),
                        clock.instant()));
        workQueue.wake(
                WorkKind.BACKFILL, List.of(StreamId.of(window.account()).value()), clock.instant());
    }

    @Override
    public synchronized List<GuardedSignal> unwell() {
        return signals.values().stream()
                .filter(signal -> signal.state().needsAttention())
                .sorted(
                        Comparator.comparing((GuardedSignal signal) -> signal.account().value())
                                .thenComparing(signal -> signal.source().name()))
                .toList();
    }

    @Override
    public synchronized List<Backfill> unfinished(AccountName account) {
        return backfills.values().stream()
                .filter(kept -> kept.finishedAt == null)
                .map(kept -> kept.backfill)
                .filter(backfill -> backfill.window().account().equals(account))
                .sorted(
                        Comparator.comparing(
                                        (Backfill backfill) ->
                                                backfill.progress() instanceof Progress.Reading)
                                .thenComparing(Backfill::isReconciliation)
                                .thenComparingLong(Backfill::id))
                .toList();
    }

    @Override
    public synchronized void advance(Backfill backfill, List<FoundOrder> found) {
        Kept kept = kept(backfill);
        kept.backfill = backfill;
        if (backfill.progress() instanceof Progress.Done && kept.finishedAt == null) {
            kept.finishedAt = clock.instant();
        }
        found.forEach(order -> kept.found.putIfAbsent(order.order().orderId().value(), order));
        if (!found.isEmpty()) {
            inbox.receive(found.stream().map(order -> order.signal(backfill.id())).toList());
        }
        if (backfill.progress() instanceof Progress.Done) {
            noteUnhealed(kept);
        }
    }

    private void noteUnhealed(Kept kept) {
        kept.unhealed.clear();
        for (FoundOrder order : kept.found.values()) {
            InboxItem signal = order.signal(kept.backfill.id());
            if (inbox.isPending(signal)) {
                note(kept, new UnhealedOrder(order.order(), UnhealedOrder.Reason.UNREAD));
            } else if (inbox.fault(signal) != null) {
                note(
                        kept,
                        new UnhealedOrder(
                                order.order(),
                                order.reason() == Reason.OLDER && wasMissing(kept.backfill, order)
                                        ? UnhealedOrder.Reason.GONE
                                        : UnhealedOrder.Reason.MISSING));
            }
        }
    }

    private boolean wasMissing(Backfill backfill, FoundOrder order) {
        AccountName account = backfill.window().account();
        return backfills.values().stream()
                .filter(kept -> kept.backfill.isReconciliation())
                .filter(kept -> kept.backfill.window().account().equals(account))
                .filter(kept -> kept.backfill.id() < backfill.id())
                .reduce((_, last) -> last)
                .map(kept -> kept.unhealed.get(order.order().orderId().value()))
                .filter(earlier -> earlier.reason() != UnhealedOrder.Reason.UNREAD)
                .isPresent();
    }

    private static void note(Kept kept, UnhealedOrder order) {
        kept.unhealed.put(order.order().orderId().value(), order);
    }

    @Override
    public synchronized int unread(Backfill backfill) {
        Set<StreamId> pending = inbox.pendingSubjects();
        return (int)
                kept(backfill).found.values().stream()
                        .filter(order -> pending.contains(StreamId.of(order.order())))
                        .count();
    }

    @Override
    public synchronized List<OmsOrderRef> open(
            AccountName account, @Nullable OrderId after, int most) {
        String last = after == null ? "" : after.value();
        return open.apply(account).stream()
                .filter(order -> order.orderId().value().compareTo(last) > 0)
                .sorted(Comparator.comparing(order -> order.orderId().value()))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<BackfillReport> underWay() {
        return backfills.values().stream()
                .filter(kept -> kept.finishedAt == null)
                .map(Kept::report)
                .toList();
    }

    @Override
    public synchronized List<BackfillReport> latest(
            AccountName account, Set<Cause> causes, int most) {
        List<Kept> all = new ArrayList<>(backfills.values());
        return all.reversed().stream()
                .filter(kept -> kept.backfill.window().account().equals(account))
                .filter(kept -> causes.contains(kept.backfill.window().cause()))
                .map(Kept::report)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<BackfillReport> leftOver() {
        Map<String, BackfillReport> last = new TreeMap<>();
        backfills.values().stream()
                .filter(kept -> kept.backfill.window().cause() == Cause.RECONCILED)
                .filter(kept -> kept.finishedAt != null)
                .map(Kept::report)
                .forEach(report -> last.put(report.backfill().window().account().value(), report));
        return last.values().stream().filter(report -> report.leftOver() > 0).toList();
    }

    @Override
    public synchronized BackfillReport report(Backfill backfill) {
        return kept(backfill).report();
    }

    @Override
    public synchronized List<FoundOrder> found(Backfill backfill, int most) {
        return kept(backfill).found.values().stream().limit(most).toList();
    }

    @Override
    public synchronized List<UnhealedOrder> unhealed(Backfill backfill, int most) {
        return kept(backfill).unhealed.values().stream().limit(most).toList();
    }

    private Kept kept(Backfill backfill) {
        Kept kept = backfills.get(backfill.id());
        if (kept == null) {
            throw new IllegalArgumentException("no such backfill: " + backfill.id());
        }
        return kept;
    }
}
