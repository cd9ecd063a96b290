package io.trapiche.start;

import io.trapiche.adapter.erp.topics.AccountTopics;
import io.trapiche.adapter.erp.topics.TopicsUnavailable;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the sellers' topics made. Placing an order does not wait for Kafka, and nor does the start:
 * where brokers are away that is said once for each reason, and the topics follow when they are
 * back.
 */
public final class TopicsAtStart {

    private static final Logger log = LoggerFactory.getLogger(TopicsAtStart.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Consumer<AccountName> topics;
    private final String brokers;
    private final Duration pause;
    private @Nullable Thread repeating;

    /**
     * Makes nothing yet.
     *
     * @param brokers their addresses as they are set
     */
    public TopicsAtStart(AccountTopics topics, String brokers) {
        this(topics::ensure, brokers, PAUSE);
    }

    /**
     * At another pace.
     *
     * @param topics makes those of an account, or throws {@link TopicsUnavailable}
     * @param pause between two tries
     */
    TopicsAtStart(Consumer<AccountName> topics, String brokers, Duration pause) {
        this.topics = topics;
        this.brokers = brokers;
        this.pause = pause;
    }

    /** Returns when they are there, or when Kafka has not answered for ten seconds. */
    synchronized void ensure(List<AccountName> accounts) {
        try {
            accounts.forEach(topics);
        } catch (TopicsUnavailable away) {
            String reason = away.told(brokers);
            warn(reason);
            repeating =
                    Thread.ofVirtual()
                            .name("topics-at-start")
                            .start(() -> repeat(accounts, reason));
        }
    }

    private void repeat(List<AccountName> accounts, String first) {
        String known = first;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(pause);
                accounts.forEach(topics);
                log.info("Kafka answers at {}: the topics of all accounts are there", brokers);
                return;
            } catch (TopicsUnavailable away) {
                known = tell(away.told(brokers), known);
            } catch (RuntimeException unexpected) {
                known = tell(unexpected, known);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /** Who is stopped meanwhile has nothing to tell. */
    private String tell(String reason, String known) {
        if (!reason.equals(known) && !Thread.currentThread().isInterrupted()) {
            warn(reason);
        }
        return reason;
    }

    private static String tell(RuntimeException unexpected, String known) {
        String reason = unexpected.getClass().getName();
        if (!reason.equals(known)) {
            log.error("topics cannot be made yet", unexpected);
        }
        return reason;
    }

    private static void warn(String reason) {
        log.warn(
                "{}: the service starts and takes orders; ERPs hear of them, and are heard, once"
                        + " Kafka takes its calls",
                reason);
    }

    synchronized void stop() {
        if (repeating != null) {
            repeating.interrupt();
        }
    }
}
