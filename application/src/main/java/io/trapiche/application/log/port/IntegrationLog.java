package io.trapiche.application.log.port;

import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.shared.AccountName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The integration log to read. It follows the events with a short delay. */
public interface IntegrationLog {

    /** The most entries that are told at a time. */
    int LONGEST_PAGE = 1_000;

    /** An order's last entries, oldest first. */
    List<LogEntry> ofOrder(StreamId order, int limit);

    /**
     * An account's last entries of a day, oldest first.
     *
     * @param day in UTC
     * @param status null for every status
     */
    List<LogEntry> ofDay(
            AccountName account, LocalDate day, LogEntry.@Nullable Status status, int limit);
}
