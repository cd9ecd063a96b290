package io.trapiche.adapter.erp.command;

import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.application.logging.LimitedLog;
import io.trapiche.domain.shared.AccountName;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Admits commands of registered accounts, and shows whose commands wait at this instance because
 * nobody registered their account. Says once when one begins to, and when it is over. Thread-safe.
 */
public final class CommandAdmission {

    private static final Logger LOG = LoggerFactory.getLogger(CommandAdmission.class);

    private final RegisteredAccounts accounts;
    private final InstantSource clock;
    private final LimitedLog limited;
    private final Set<AccountName> admitted = ConcurrentHashMap.newKeySet();
    private final Map<AccountName, Waiting> waiting = new HashMap<>();

    private record Waiting(Instant since, Set<TopicPartition> partitions) {}

    public CommandAdmission(RegisteredAccounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
        this.limited = LimitedLog.of(LOG, clock);
    }

    /** Since when each account waits, by name. */
    public synchronized SortedMap<AccountName, Instant> waiting() {
        SortedMap<AccountName, Instant> all =
                new TreeMap<>(Comparator.comparing(AccountName::value));
        waiting.forEach((account, one) -> all.put(account, one.since()));
        return all;
    }

    /**
     * Whether commands of the partition's account are taken; if not, it waits.
     *
     * @throws io.trapiche.application.streams.StorageUnavailable when nobody can tell now
     */
    boolean admits(TopicPartition partition) {
        AccountName account = TopicFamily.accountOf(partition.topic());
        if (admitted.contains(account)) {
            return true;
        }
        if (!accounts.contains(account)) {
            hold(account, partition);
            return false;
        }
        // An account is registered for good.
        admitted.add(account);
        release(account);
        return true;
    }

    private synchronized void hold(AccountName account, TopicPartition partition) {
        Waiting before = waiting.get(account);
        if (before != null) {
            before.partitions().add(partition);
            return;
        }
        waiting.put(account, new Waiting(clock.instant(), new HashSet<>(Set.of(partition))));
        limited.warn(
                "accounts not registered",
                "commands of account {} wait: nobody registered it. Register it, or delete topic"
                        + " {}",
                account,
                partition.topic());
    }

    private synchronized void release(AccountName account) {
        if (waiting.remove(account) != null) {
            LOG.info("account {} is registered: its commands are taken", account);
        }
    }

    /** Nothing of the partition waits here any more. */
    synchronized void forget(TopicPartition partition) {
        waiting.values()
                .removeIf(one -> one.partitions().remove(partition) && one.partitions().isEmpty());
    }
}
