package io.trapiche.start;

import io.trapiche.application.streams.StreamId;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.WorkQueue;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Wakes work of all accounts, so many a second: thousands that ask VTEX at the same moment would
 * fill every thread, and again whenever their common pause is over.
 */
public final class SpreadWakes {

    static final int A_SECOND = 20;

    /** Minutes of a day. */
    private static final int SLOTS = 1_440;

    private SpreadWakes() {}

    /** Wakes the first accounts now and the others after them, by name. */
    public static void wake(
            WorkQueue workQueue, WorkKind kind, Collection<AccountName> accounts, Instant now) {
        List<String> keys =
                accounts.stream().map(account -> StreamId.of(account).value()).sorted().toList();
        for (int from = 0; from < keys.size(); from += A_SECOND) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + A_SECOND));
            workQueue.wake(kind, some, now.plusSeconds(from / A_SECOND));
        }
    }

    /**
     * Wakes each account when that time is over, at a moment of its own within as long again. What
     * is due already stays so: this tells at first starts alone.
     */
    public static void after(
            Duration time,
            WorkQueue workQueue,
            WorkKind kind,
            Collection<AccountName> accounts,
            Instant now) {
        Duration slot = time.dividedBy(SLOTS);
        Map<Integer, List<String>> keys = new TreeMap<>();
        for (AccountName account : accounts) {
            int own = Math.floorMod(account.value().hashCode(), SLOTS);
            keys.computeIfAbsent(own, _ -> new ArrayList<>()).add(StreamId.of(account).value());
        }
        keys.forEach(
                (own, some) ->
                        workQueue.wake(kind, some, now.plus(time).plus(slot.multipliedBy(own))));
    }
}
