package io.trapiche.adapter.erp.export;

import io.trapiche.adapter.erp.topics.TopicFault;
import io.trapiche.application.logging.LimitedLog;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts that wait in segments of this instance. Says once when one begins to, and when it
 * has caught up. Thread-safe.
 */
public final class HeldAccounts {

    private final InstantSource clock;
    private final Logger log;
    private final LimitedLog limited;
    private final Map<Integer, Map<AccountName, HeldAccount>> segments = new HashMap<>();
    private final Set<AccountName> told = new HashSet<>();

    public HeldAccounts(InstantSource clock) {
        this(clock, LoggerFactory.getLogger(HeldAccounts.class));
    }

    HeldAccounts(InstantSource clock, Logger log) {
        this.clock = clock;
        this.log = log;
        this.limited = LimitedLog.of(log, clock);
    }

    /** Each account once, by name. */
    public synchronized List<HeldAccount> all() {
        return segments.values().stream()
                .flatMap(held -> held.values().stream())
                .collect(
                        Collectors.toMap(
                                HeldAccount::account,
                                held -> held,
                                BinaryOperator.minBy(Comparator.comparing(HeldAccount::since))))
                .values()
                .stream()
                .sorted(Comparator.comparing(held -> held.account().value()))
                .toList();
    }

    /** For how long the first of them waits; zero when none does. */
    public Duration oldest() {
        return all().stream()
                .map(HeldAccount::since)
                .min(Comparator.naturalOrder())
                .map(since -> Duration.between(since, clock.instant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    Instant now() {
        return clock.instant();
    }

    synchronized void hold(int segment, HeldAccount held) {
        segments.computeIfAbsent(segment, _ -> new HashMap<>()).put(held.account(), held);
        TopicFault fault = held.fault();
        if (fault != null && told.add(held.account())) {
            limited.warn(
                    "accounts held back",
                    "account {} waits since {}: topic {} {}; {}. Its events are kept and follow by"
                            + " themselves",
                    held.account(),
                    held.since(),
                    fault.topic(),
                    fault.what(),
                    fault.advice());
        }
    }

    synchronized void caughtUp(int segment, AccountName account) {
        segments.getOrDefault(segment, new HashMap<>()).remove(account);
        if (!isHeld(account) && told.remove(account)) {
            log.info("account {} has caught up", account);
        }
    }

    private boolean isHeld(AccountName account) {
        return segments.values().stream().anyMatch(held -> held.containsKey(account));
    }

    /** The segment is in nobody's hands here. */
    synchronized void forget(int segment) {
        segments.remove(segment);
        told.removeIf(account -> !isHeld(account));
    }
}
