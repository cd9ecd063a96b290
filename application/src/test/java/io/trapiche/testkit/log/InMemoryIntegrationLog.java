package io.trapiche.testkit.log;

import io.trapiche.application.log.port.IntegrationLog;
import io.trapiche.application.log.port.IntegrationLogStore;
import io.trapiche.application.log.port.LogEntry;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.shared.AccountName;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An integration log that lives as long as the process. */
public final class InMemoryIntegrationLog implements IntegrationLog, IntegrationLogStore {

    private static final Comparator<LogEntry> OLDEST_FIRST =
            Comparator.comparing(LogEntry::at)
                    .thenComparingLong(LogEntry::sequence)
                    .thenComparing(LogEntry::eventId);

    private final Map<String, LogEntry> entries = new HashMap<>();

    @Override
    public List<LogEntry> ofOrder(StreamId order, int limit) {
        return last(
                entry -> entry.order().equals(order),
                Comparator.comparingLong(LogEntry::sequence),
                limit);
    }

    @Override
    public List<LogEntry> ofDay(
            AccountName account, LocalDate day, LogEntry.@Nullable Status status, int limit) {
        return last(
                entry ->
                        entry.account().equals(account)
                                && entry.at().atOffset(ZoneOffset.UTC).toLocalDate().equals(day)
                                && (status == null || status == entry.status()),
                OLDEST_FIRST,
                limit);
    }

    private synchronized List<LogEntry> last(
            Predicate<LogEntry> wanted, Comparator<LogEntry> order, int limit) {
        List<LogEntry> all = entries.values().stream().filter(wanted).sorted(order).toList();
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }

    @Override
    public synchronized void save(Collection<LogEntry> added) {
        added.forEach(entry -> entries.putIfAbsent(entry.eventId(), entry));
    }

    @Override
    public synchronized void clear() {
        entries.clear();
    }
}
