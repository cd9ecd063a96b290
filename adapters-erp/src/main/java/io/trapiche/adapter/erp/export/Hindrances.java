package io.trapiche.adapter.erp.export;

import io.trapiche.adapter.erp.topics.AccountTopics;
import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.adapter.erp.topics.TopicFault;
import io.trapiche.adapter.erp.topics.TopicsUnavailable;
import io.trapiche.application.events.port.EventExport.Owed;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What hinders accounts in one segment, and when to try again. */
final class Hindrances {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final int segment;
    private final AccountTopics topics;
    private final HeldAccounts held;
    private final Duration firstPause;
    private final Map<AccountName, Refusal> refusals = new HashMap<>();
    private Map<AccountName, TopicFault> faults = Map.of();

    /**
     * @param firstPause before something that only a try can tell is tried again; doubled each time
     */
    Hindrances(int segment, AccountTopics topics, HeldAccounts held, Duration firstPause) {
        this.segment = segment;
        this.topics = topics;
        this.held = held;
        this.firstPause = firstPause;
    }

    /** What a write showed that Kafka does not tell when asked. */
    private record Refusal(TopicFault fault, Duration pause, long until) {

        boolean isOver() {
            return System.nanoTime() - until >= 0;
        }
    }

    /** Takes up what was held before. */
    void begin(SegmentProgress progress) {
        progress.held().keySet().forEach(topics::wasExported);
        show(progress);
    }

    Instant now() {
        return held.now();
    }

    /** All accounts known to be hindered; topics of new ones among the given are made. */
    Set<AccountName> of(Set<AccountName> accounts) {
        faults = topics.faults(accounts);
        return faults.keySet();
    }

    /**
     * Those of the accounts that made a write fail.
     *
     * @throws WriteAborted the given one, when none did
     */
    Set<AccountName> behind(WriteAborted aborted, Set<AccountName> accounts) {
        try {
            faults = topics.faultsNow();
        } catch (TopicsUnavailable away) {
            aborted.addSuppressed(away);
            throw aborted;
        }
        Set<AccountName> found = new HashSet<>(faults.keySet());
        found.retainAll(accounts);
        if (found.isEmpty()) {
            for (AccountName account : accounts) {
                refusal(aborted, account).ifPresent(fault -> found.add(refused(account, fault)));
            }
        }
        if (found.isEmpty()) {
            throw aborted;
        }
        return found;
    }

    private static Optional<TopicFault> refusal(WriteAborted aborted, AccountName account) {
        TopicFamily family = new TopicFamily(account);
        return aborted.refusals().stream()
                .filter(fault -> family.exported().contains(fault.topic()))
                .findFirst();
    }

    private AccountName refused(AccountName account, TopicFault fault) {
        Refusal last = refusals.get(account);
        Duration pause = last == null ? firstPause : longer(last.pause());
        refusals.put(account, new Refusal(fault, pause, System.nanoTime() + pause.toNanos()));
        return account;
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /** The account that waits for most and that nothing is known to hinder; null for none. */
    @Nullable Owed next(SegmentProgress progress) {
        return progress.held().entrySet().stream()
                .filter(entry -> mayTry(entry.getKey()))
                .map(entry -> new Owed(entry.getKey(), entry.getValue().after()))
                .min(Comparator.comparing(Owed::after))
                .orElse(null);
    }

    private boolean mayTry(AccountName account) {
        Refusal refusal = refusals.get(account);
        return !faults.containsKey(account) && (refusal == null || refusal.isOver());
    }

    /** The account was written to. */
    void tookSome(AccountName account, SegmentProgress progress) {
        refusals.remove(account);
        if (!progress.holds(account)) {
            held.caughtUp(segment, account);
        }
        show(progress);
    }

    /** Shows everybody who waits, and why. */
    void show(SegmentProgress progress) {
        progress.held()
                .forEach(
                        (account, owing) ->
                                held.hold(
                                        segment,
                                        new HeldAccount(account, owing.since(), fault(account))));
    }

    private @Nullable TopicFault fault(AccountName account) {
        Refusal refusal = refusals.get(account);
        TopicFault seen = faults.get(account);
        return seen != null || refusal == null ? seen : refusal.fault();
    }

    void end() {
        held.forget(segment);
    }
}
