package io.trapiche.adapter.postgres.inbox;

import io.trapiche.adapter.postgres.jdbc.StorageFailures;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.inbox.port.InboxRetention;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamType;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.WorkQueue;
import io.trapiche.domain.shared.AccountName;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the inbox in PostgreSQL. */
public final class PostgresInbox implements Inbox, InboxRetention {

    private final InboxTable table;
    private final TransactionOperations transactions;
    private final WorkQueue workQueue;
    private final InstantSource clock;
    private final Map<Sender, ReceiptLane> lanes = new ConcurrentHashMap<>();

    /** Nobody waits for another account's rows, and work of one source has one patience. */
    private record Sender(AccountName account, InboxItem.Source source) {}

    /**
     * Makes the inbox.
     *
     * @param transactions of the same database as the work queue's
     */
    public PostgresInbox(
            DataSource dataSource,
            TransactionOperations transactions,
            WorkQueue workQueue,
            InstantSource clock) {
        this.table = new InboxTable(dataSource);
        this.transactions = transactions;
        this.workQueue = workQueue;
        this.clock = clock;
    }

    @Override
    public void receive(List<InboxItem> items) {
        if (items.isEmpty()) {
            return;
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            write(items);
        } else {
            lane(items.getFirst()).receive(items);
        }
    }

    private ReceiptLane lane(InboxItem first) {
        return lanes.computeIfAbsent(
                new Sender(first.account(), first.source()), _ -> new ReceiptLane(this::write));
    }

    private void write(List<InboxItem> items) {
        Instant now = clock.instant();
        StorageFailures.run(
                "inbox: receive",
                () -> transactions.executeWithoutResult(_ -> receive(items, now)));
    }

    private void receive(List<InboxItem> items, Instant now) {
        table.insert(items, now);
        wake(WorkKind.ADVANCE_ORDER, subjects(items, StreamTypes.CHANNEL_ORDER), now);
        wake(
                WorkKind.READ_ORDER,
                subjects(items, StreamTypes.OMS_ORDER),
                now.plus(InboxItem.shortestPatience(items)));
    }

    @Override
    public List<Pending> pending(StreamId subject) {
        return StorageFailures.translated("inbox: pending", () -> table.pending(subject));
    }

    @Override
    public void processed(List<Long> ids, @Nullable String fault) {
        if (!ids.isEmpty()) {
            Instant now = clock.instant();
            StorageFailures.run("inbox: processed", () -> table.markProcessed(ids, fault, now));
        }
    }

    @Override
    public int deleteProcessedBefore(Instant moment, int most) {
        return StorageFailures.translated(
                "inbox: retention", () -> table.deleteProcessedBefore(moment, most));
    }

    private void wake(WorkKind kind, Set<String> keys, Instant now) {
        if (!keys.isEmpty()) {
            workQueue.wake(kind, keys, now);
        }
    }

    private static Set<String> subjects(List<InboxItem> items, StreamType<?, ?, ?, ?> type) {
        Set<String> keys = new TreeSet<>();
        for (InboxItem item : items) {
            StreamId subject = item.wakes();
            if (subject != null && subject.isOf(type)) {
                keys.add(subject.value());
            }
        }
        return keys;
    }
}
