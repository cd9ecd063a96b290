package io.trapiche.adapter.erp.export;

import io.trapiche.adapter.erp.export.message.BatchEncoder;
import io.trapiche.application.events.port.EventExport;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A segment whose records and progress are written in one Kafka transaction. */
final class KafkaSegment implements EventExport.Segment {

    private final int number;
    private final SegmentTransactions transactions;
    private final BatchEncoder encoder;
    private final Hindrances hindrances;
    private final ExportSpans spans;
    private final Duration idlePositionInterval;

    private SegmentProgress progress;
    private SegmentProgress written;
    private long writtenAt = System.nanoTime();

    KafkaSegment(
            int number,
            SegmentTransactions transactions,
            BatchEncoder encoder,
            Hindrances hindrances,
            ExportSpans spans,
            Duration idlePositionInterval) {
        this.number = number;
        this.transactions = transactions;
        this.encoder = encoder;
        this.hindrances = hindrances;
        this.spans = spans;
        this.idlePositionInterval = idlePositionInterval;
        this.progress = transactions.lastProgress();
        this.written = progress;
        hindrances.begin(progress);
    }

    @Override
    public EventPosition position() {
        return progress.position();
    }

    @Override
    public void write(List<RecordedEvent> events, EventPosition reached) {
        orClose(
                () -> {
                    checkOrder(events, progress.position(), reached);
                    hold(hindrances.of(accountsOf(events)));
                    while (!wroteFree(events, reached)) {
                        // Each turn leaves at least one account less to write to.
                    }
                    return reached;
                });
    }

    private static Set<AccountName> accountsOf(List<RecordedEvent> events) {
        return events.stream().map(event -> event.stream().account()).collect(Collectors.toSet());
    }

    private void hold(Set<AccountName> accounts) {
        progress = progress.holding(accounts, hindrances.now());
        hindrances.show(progress);
    }

    private boolean wroteFree(List<RecordedEvent> events, EventPosition reached) {
        List<RecordedEvent> free =
                events.stream().filter(event -> !progress.holds(event.stream().account())).toList();
        try {
            commit(free, progress.reaching(reached));
            return true;
        } catch (WriteAborted aborted) {
            hold(hindrances.behind(aborted, accountsOf(free)));
            return false;
        }
    }

    private void commit(List<RecordedEvent> events, SegmentProgress next) {
        spans.around(events, () -> commitIfDue(encoder.encode(events), next));
    }

    /** Who is held is kept at once, a position without records now and then. */
    private void commitIfDue(List<ProducerRecord<String, byte[]>> records, SegmentProgress next) {
        boolean due =
                !next.position().equals(written.position())
                        && System.nanoTime() - writtenAt >= idlePositionInterval.toNanos();
        if (!records.isEmpty() || due || !next.held().equals(written.held())) {
            transactions.write(records, next);
            written = next;
            writtenAt = System.nanoTime();
        }
        progress = next;
    }

    @Override
    public EventExport.@Nullable Owed owed() {
        return orClose(
                () -> {
                    hold(hindrances.of(progress.held().keySet()));
                    commitIfDue(List.of(), progress);
                    return hindrances.next(progress);
                });
    }

    @Override
    public void writeOwed(
            EventExport.Owed owed, List<RecordedEvent> events, EventPosition reached) {
        orClose(
                () -> {
                    checkOwed(owed, events, reached);
                    catchUp(owed.account(), events, reached);
                    return reached;
                });
    }

    private void catchUp(AccountName account, List<RecordedEvent> events, EventPosition reached) {
        try {
            commit(events, progress.catchingUp(account, reached));
            hindrances.tookSome(account, progress);
        } catch (WriteAborted aborted) {
            var _ = hindrances.behind(aborted, Set.of(account));
            hindrances.show(progress);
        }
    }

    private void checkOwed(
            EventExport.Owed owed, List<RecordedEvent> events, EventPosition reached) {
        SegmentProgress.Owing owing = progress.held().get(owed.account());
        if (owing == null || !owing.after().equals(owed.after())) {
            throw new IllegalArgumentException(
                    "owed after: %s (expected: as last given)".formatted(owed.after()));
        }
        if (!Set.of(owed.account()).containsAll(accountsOf(events))) {
            throw new IllegalArgumentException("events of others than " + owed.account());
        }
        if (reached.compareTo(progress.position()) > 0) {
            throw new IllegalArgumentException(
                    "reached: %s (expected: %s at most)".formatted(reached, progress.position()));
        }
        checkOrder(events, owed.after(), reached);
    }

    /** Whatever stands before was written already. */
    private static void checkOrder(
            List<RecordedEvent> events, EventPosition after, EventPosition reached) {
        EventPosition last = after;
        for (RecordedEvent event : events) {
            if (event.position().compareTo(last) <= 0) {
                throw new IllegalArgumentException(
                        "event at %s (expected: after %s)".formatted(event.position(), last));
            }
            last = event.position();
        }
        if (reached.compareTo(last) < 0) {
            throw new IllegalArgumentException(
                    "reached: %s (expected: %s or later)".formatted(reached, last));
        }
    }

    private <T extends @Nullable Object> T orClose(Supplier<T> step) {
        if (transactions.isClosed()) {
            throw new IllegalStateException("segment " + number + " is closed");
        }
        boolean done = false;
        try {
            T result = step.get();
            done = true;
            return result;
        } finally {
            if (!done) {
                close();
            }
        }
    }

    @Override
    public void close() {
        if (!transactions.isClosed()) {
            hindrances.end();
            transactions.close();
        }
    }
}
