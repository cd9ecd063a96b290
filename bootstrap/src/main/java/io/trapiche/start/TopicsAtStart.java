package io.trapiche.start;

import io.trapiche.adapter.erp.topics.AccountTopics;
import io.trapiche.adapter.erp.topics.TopicsUnavailable;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the sellers' topics made. Placing an order does not wait for Kafka, and nor does the start:
 * where brokers are away that is said once, and the topics follow when they are back.
 */
public final class TopicsAtStart {

    private static final Logger log = LoggerFactory.getLogger(TopicsAtStart.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final AccountTopics topics;
    private final String brokers;
    private @Nullable Thread repeating;

    /**
     * Makes nothing yet.
     *
     * @param brokers their addresses as they are set
     */
    public TopicsAtStart(AccountTopics topics, String brokers) {
        this.topics = topics;
        this.brokers = brokers;
    }

    /** Returns when they are there, or when Kafka has not answered for ten seconds. */
    synchronized void ensure(List<AccountName> accounts) {
        try {
            accounts.forEach(topics::ensure);
        } catch (TopicsUnavailable away) {
            log.warn(
                    "{} {} (trapiche.kafka.bootstrap-servers): the service starts and takes orders;"
                            + " ERPs hear of them, and are heard, once it does",
                    away.told(),
                    brokers);
            repeating = Thread.ofVirtual().name("topics-at-start").start(() -> repeat(accounts));
        }
    }

    private void repeat(List<AccountName> accounts) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(PAUSE);
                accounts.forEach(topics::ensure);
                log.info("Kafka answers at {}: the topics of all accounts are there", brokers);
                return;
            } catch (TopicsUnavailable away) {
                log.debug("topics cannot be made yet: {}", away.told());
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    synchronized void stop() {
        if (repeating != null) {
            repeating.interrupt();
        }
    }
}
