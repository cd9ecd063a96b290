package io.trapiche.application.watch.port;

import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.oms.status.Watchdog;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Orders of VTEX's order management under watchdogs. What was taken, read and told of one is
 * forgotten when it comes under another watchdog, or under the same one anew. Throws as every store
 * does.
 */
public interface WatchedOrders {

    /**
     * Takes orders that have stood longer than they may, the oldest of each watchdog first. An
     * order is taken once. Takes part in the caller's transaction.
     *
     * @param limits of all watchdogs
     * @param most how many are taken in this call; more may be due
     */
    List<StreamId> takeOverdue(Map<Watchdog, Duration> limits, Instant now, int most);

    /** An order that was taken has been read from VTEX since. May be repeated. */
    void markRead(StreamId order, Instant at);

    /**
     * Takes orders that were read and stand as before, to be told of. An order is told once. Takes
     * part in the caller's transaction.
     *
     * @param readUntil readings after it may not show yet
     * @param most how many are taken in this call; more may be due
     */
    List<Overdue> takeUntold(Instant readUntil, Instant now, int most);

    /** How many orders were told of and stand still, by account and watchdog. */
    List<OverdueCount> counts();

    /**
     * An order that stands too long.
     *
     * @param since when it came under the watchdog
     */
    record Overdue(StreamId order, Watchdog watchdog, Instant since) {}

    /**
     * A number of an account's orders.
     *
     * @param since when the first of them came under the watchdog
     */
    record OverdueCount(AccountName account, Watchdog watchdog, long orders, Instant since) {}
}
