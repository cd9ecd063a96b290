package io.trapiche.adapter.erp.command;

import io.trapiche.application.logging.LimitedLog;
import io.trapiche.application.streams.ConcurrentChange;
import io.trapiche.application.streams.StorageUnavailable;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries to handle records. One that cannot be handled now comes again after a pause that grows with
 * every failure; one that hits a fault of ours again and again is given up. Thread-safe.
 */
final class CommandAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(CommandAttempts.class);
    private static final int MOST_UNEXPECTED_FAILURES = 3;
    private static final long FIRST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 30_000;
    private static final int MOST_DOUBLINGS = 10;

    private final CommandAdmission admission;
    private final CommandHandling handling;
    private final CommandMeters meters;
    private final LimitedLog limited;

    CommandAttempts(
            CommandAdmission admission,
            CommandHandling handling,
            CommandMeters meters,
            InstantSource clock) {
        this.admission = admission;
        this.handling = handling;
        this.meters = meters;
        this.limited = LimitedLog.of(LOG, clock);
    }

    /** How often one record could not be handled. */
    static final class Failures {

        private int all;
        private int unexpected;

        /** How long the record has to wait before it comes again. */
        Duration pause() {
            int doublings = Math.clamp(all - 1, 0, MOST_DOUBLINGS);
            return Duration.ofMillis(Math.min(FIRST_MILLIS << doublings, LONGEST_MILLIS));
        }
    }

    /**
     * Whether the record may be handled. Adds to its failures if not: a record of an account that
     * nobody registered waits for that, and nothing is kept of it.
     */
    boolean isAdmitted(ConsumerRecord<byte[], byte[]> record, Failures failures) {
        try {
            if (admission.admits(new TopicPartition(record.topic(), record.partition()))) {
                return true;
            }
        } catch (RuntimeException | Error e) {
            return failed(record, failures, e);
        }
        failures.all++;
        return false;
    }

    /** Nothing of the partition is tried any more, for now. */
    void end(TopicPartition partition) {
        admission.forget(partition);
    }

    /** Whether the record is done with: handled, or given up. Adds to its failures if not. */
    boolean handle(ConsumerRecord<byte[], byte[]> record, Failures failures) {
        try {
            handling.handle(record);
            return true;
        } catch (StorageUnavailable | ConcurrentChange e) {
            return failed(record, failures, e);
        } catch (RuntimeException e) {
            return unexpected(record, failures, e);
        } catch (Error e) {
            // Nobody else would go on with the partition; what is lacking now may be there later.
            return failed(record, failures, e);
        }
    }

    private boolean unexpected(
            ConsumerRecord<byte[], byte[]> record, Failures failures, RuntimeException e) {
        failures.unexpected++;
        boolean failed = failed(record, failures, e);
        if (failures.unexpected < MOST_UNEXPECTED_FAILURES) {
            return failed;
        }
        LOG.error("command at {} given up", place(record), e);
        try {
            handling.giveUp(record);
            return true;
        } catch (RuntimeException | Error alsoFailed) {
            return failed(record, failures, alsoFailed);
        }
    }

    private boolean failed(ConsumerRecord<byte[], byte[]> record, Failures failures, Throwable e) {
        failures.all++;
        meters.failed();
        limited.warn(
                "commands not handled",
                "command at {} not handled, attempt {}: {}",
                place(record),
                failures.all,
                e.toString());
        return false;
    }

    private static String place(ConsumerRecord<?, ?> record) {
        return record.topic() + "-" + record.partition() + " offset " + record.offset();
    }
}
