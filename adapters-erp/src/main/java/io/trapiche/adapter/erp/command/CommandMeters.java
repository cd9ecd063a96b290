package io.trapiche.adapter.erp.command;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.trapiche.adapter.erp.command.reading.DeadLetterReason;
import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;

/**
 * Counts commands as they come from the topic. A type or an account is a label only once it is
 * known: records may say anything.
 */
public final class CommandMeters {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(50),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(2),
        Duration.ofMinutes(5)
    };

    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Counter failed;

    public CommandMeters(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
        this.failed =
                Counter.builder("trapiche.erp.failed.attempts")
                        .description("attempts at commands that failed; each comes again")
                        .register(meters);
    }

    /** Makes the account's numbers begin with nought, so that the first of each is seen to come. */
    public void show(AccountName account) {
        for (DeadLetterReason reason : DeadLetterReason.values()) {
            var _ = deadLetters(account, reason);
        }
    }

    void taken(ConsumerRecord<?, ?> record, String type) {
        durable(record, type, "taken");
    }

    void rejected(ConsumerRecord<?, ?> record, String type) {
        durable(record, type, "rejected");
    }

    void deadLetter(ConsumerRecord<?, ?> record, DeadLetterReason reason) {
        deadLetters(TopicFamily.accountOf(record.topic()), reason).increment();
    }

    void failed() {
        failed.increment();
    }

    private Counter deadLetters(AccountName account, DeadLetterReason reason) {
        return Counter.builder("trapiche.erp.dead.letters")
                .description("records that became no command and stand in the dead-letter topic")
                .tag("account", account.value())
                .tag("reason", reason.published())
                .register(meters);
    }

    private void durable(ConsumerRecord<?, ?> record, String type, String outcome) {
        Timer.builder("trapiche.erp.commands")
                .description("from a command's record to it being durable here")
                .tag("type", type)
                .tag("outcome", outcome)
                .serviceLevelObjectives(BUCKETS)
                .register(meters)
                .record(age(record));
    }

    /** Producers' clocks may be ahead, and old producers tell no time. */
    private Duration age(ConsumerRecord<?, ?> record) {
        if (record.timestampType() == TimestampType.NO_TIMESTAMP_TYPE) {
            return Duration.ZERO;
        }
        return Duration.ofMillis(Math.max(0, clock.millis() - record.timestamp()));
    }
}
