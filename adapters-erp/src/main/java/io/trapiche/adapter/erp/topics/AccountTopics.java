package io.trapiche.adapter.erp.topics;

import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the topics of seller accounts, and knows which accounts' topics cannot be exported to. All
 * that is known is asked of Kafka in one call, now and then.
 */
public final class AccountTopics {

    private static final Logger log = LoggerFactory.getLogger(AccountTopics.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Looking takes a twentieth of the time at most, however many accounts there are. */
    private static final int REST = 20;

    private final TopicCreation creation;
    private final TopicSettings settings;
    private final NewFamily newFamily;
    private final Duration pause;
    private final Set<AccountName> known = ConcurrentHashMap.newKeySet();
    private final Set<AccountName> onceThere = ConcurrentHashMap.newKeySet();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private Map<AccountName, TopicFault> faults = Map.of();
    private long nextLook = System.nanoTime();

    public AccountTopics(Admin admin, TopicSettings settings) {
        this(admin, settings, PAUSE);
    }

    /**
     * Looks at another pace.
     *
     * @param pause least time between two looks; zero to look each time
     */
    public AccountTopics(Admin admin, TopicSettings settings, Duration pause) {
        this.creation = new TopicCreation(admin);
        this.settings = settings;
        this.newFamily = new NewFamily(settings);
        this.pause = pause;
    }

    /**
     * Makes those of the account's topics that were never there, and leaves the others as they are;
     * what becomes of deleted ones is settled by {@link MissingTopics}. When this returns, some
     * broker may still need a moment to know of them; Kafka's clients wait for that. Costs nothing
     * when repeated.
     *
     * @throws TopicsUnavailable when Kafka cannot be reached; the caller may repeat
     */
    public void ensure(AccountName account) {
        if (!known.contains(account)) {
            look(Set.of(account));
            known.add(account);
        }
    }

    /** The account has been exported: a topic that it lacks was deleted. */
    public synchronized void wasExported(AccountName account) {
        onceThere.add(account);
        if (known.add(account)) {
            nextLook = System.nanoTime();
        }
    }

    /**
     * What is wrong with topics of any account known here, as seen within the last seconds. Topics
     * of accounts not known yet are made.
     *
     * @throws TopicsUnavailable when Kafka cannot be reached for an account not known yet
     */
    public synchronized Map<AccountName, TopicFault> faults(Collection<AccountName> accounts) {
        accounts.forEach(this::ensure);
        if (System.nanoTime() - nextLook >= 0) {
            try {
                look();
            } catch (TopicsUnavailable e) {
                log.info("topics cannot be looked at: {}", String.valueOf(e.getCause()));
                rest(0);
            }
        }
        return faults;
    }

    /**
     * The same as seen right now.
     *
     * @throws TopicsUnavailable when Kafka cannot be reached
     */
    public synchronized Map<AccountName, TopicFault> faultsNow() {
        look();
        return faults;
    }

    private void look() {
        long began = System.nanoTime();
        look(known);
        rest(System.nanoTime() - began);
    }

    private void rest(long took) {
        long rest = pause.isZero() ? 0 : Math.max(pause.toNanos(), REST * took);
        nextLook = System.nanoTime() + rest;
    }

    private synchronized void look(Set<AccountName> accounts) {
        List<TopicFamily> families = accounts.stream().map(TopicFamily::new).toList();
        SeenTopics seen =
                creation.look(families.stream().flatMap(one -> one.all().stream()).toList());
        Map<AccountName, TopicFault> found = new HashMap<>(faults);
        for (TopicFamily family : families) {
            found.remove(family.account());
            fault(family, seen).ifPresent(fault -> found.put(family.account(), fault));
        }
        faults = Map.copyOf(found);
    }

    private Optional<TopicFault> fault(TopicFamily family, SeenTopics seen) {
        Optional<TopicFault> closed =
                family.exported().stream()
                        .filter(topic -> !seen.isMissing(topic) && !seen.isWritable(topic))
                        .map(topic -> TopicFault.of(topic, TopicFault.Kind.NOT_ALLOWED))
                        .findFirst();
        if (closed.isPresent()) {
            return closed;
        }
        List<String> missing = family.all().stream().filter(seen::isMissing).toList();
        if (missing.isEmpty()) {
            onceThere.add(family.account());
            return Optional.empty();
        }
        return makeOrMiss(family, missing, mayMakeExported(family, seen));
    }

    private boolean mayMakeExported(TopicFamily family, SeenTopics seen) {
        return switch (settings.missing()) {
            case RECREATE -> true;
            case WAIT -> !onceThere.contains(family.account()) && isUnused(family, seen);
        };
    }

    /** A family that is not complete is new as long as nothing was ever exported to any of it. */
    private boolean isUnused(TopicFamily family, SeenTopics seen) {
        List<TopicDescription> there =
                family.exported().stream()
                        .flatMap(topic -> Optional.ofNullable(seen.there().get(topic)).stream())
                        .toList();
        return there.isEmpty() || creation.isUnused(there);
    }

    private Optional<TopicFault> makeOrMiss(
            TopicFamily family, List<String> missing, boolean exportedToo) {
        List<NewTopic> toMake =
                newFamily.of(family).stream()
                        .filter(topic -> missing.contains(topic.name()))
                        .filter(topic -> exportedToo || !family.exported().contains(topic.name()))
                        .toList();
        Map<String, Throwable> refused = creation.make(toMake);
        toMake.forEach(topic -> tell(family, topic.name(), refused.get(topic.name())));
        return family.exported().stream()
                .filter(missing::contains)
                .flatMap(topic -> unmade(topic, exportedToo, refused).stream())
                .findFirst();
    }

    private static Optional<TopicFault> unmade(
            String topic, boolean tried, Map<String, Throwable> refused) {
        return tried
                ? Optional.ofNullable(refused.get(topic))
                        .map(why -> TopicFault.of(topic, TopicFault.Kind.NOT_MADE, why))
                : Optional.of(TopicFault.of(topic, TopicFault.Kind.MISSING));
    }

    private void tell(TopicFamily family, String topic, @Nullable Throwable why) {
        if (why == null) {
            if (onceThere.contains(family.account())) {
                log.warn("topic {} was deleted and is made again, empty", topic);
            }
        } else if (told.add(topic)) {
            log.warn("topic {} cannot be made: {}", topic, why.toString());
        }
    }
}
