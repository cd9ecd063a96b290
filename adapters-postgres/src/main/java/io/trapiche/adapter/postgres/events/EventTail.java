package io.trapiche.adapter.postgres.events;

import io.trapiche.application.streams.StorageUnavailable;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the log's end for the whole instance, each event once, and keeps the newest ones for all
 * who follow; does nothing while nobody does. While a transaction holds events back it looks the
 * less often the longer that lasts, and names who it is.
 */
public final class EventTail {

    /** Covers notifications of other instances that are lost; commits here always signal. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(EventTail.class);

    private static final int MOST_AT_ONCE = 500;

    /** Many commits in a moment are one reading. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(1);

    private static final Duration BETWEEN_READINGS = Duration.ofMillis(10);

    private static final Duration WHILE_STORE_IS_AWAY = Duration.ofSeconds(1);

    private final PostgresEventLog events;
    private final EventWindow window;
    private final BarrierTable table;
    private final CommitSignal recorded;
    private final BarrierHold hold;
    private volatile @Nullable Thread thread;

    /**
     * Prepares the reading.
     *
     * @param recorded raised when events may have been recorded
     * @param usual how long a transaction may hold events back without being named
     */
    public EventTail(
            PostgresEventLog events, DataSource dataSource, CommitSignal recorded, Duration usual) {
        this.events = events;
        this.window = events.window();
        this.table = new BarrierTable(dataSource, events.rows());
        this.recorded = recorded;
        this.hold = new BarrierHold(table::holder, usual);
    }

    /** The transaction that has held events back for longer than is usual; null for none. */
    public @Nullable BarrierHolder holder() {
        return hold.named();
    }

    public void start() {
        Thread begun = Thread.ofVirtual().name("events-tail").unstarted(this::run);
        thread = begun;
        begun.start();
    }

    /** Lets the statement at hand end, for a second at most. */
    public void stop() {
        Thread stopping = thread;
        thread = null;
        recorded.raise();
        try {
            if (stopping != null && !stopping.join(STOP_TIMEOUT)) {
                stopping.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            var _ = recorded.await(Duration.ZERO);
            while (isRunning()) {
                awaitReaders();
                follow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isRunning() {
        return Thread.currentThread().equals(thread);
    }

    /** Whoever only waits for news is woken by whatever may have been recorded, settled or not. */
    private void awaitReaders() throws InterruptedException {
        while (isRunning() && !window.isWanted()) {
            if (recorded.await(LONGEST_WAIT)) {
                window.news().raise();
            }
        }
    }

    /** Goes on from the head for as long as anybody reads. */
    private void follow() throws InterruptedException {
        boolean begun = false;
        while (isRunning() && window.isWanted()) {
            try {
                if (!begun) {
                    window.begin(events.head());
                    begun = true;
                }
                look();
            } catch (StorageUnavailable away) {
                log.debug("the log cannot be read", away);
                Thread.sleep(WHILE_STORE_IS_AWAY);
            } catch (RuntimeException failure) {
                log.warn("the log cannot be read", failure);
                Thread.sleep(WHILE_STORE_IS_AWAY);
            }
        }
        hold.free();
    }

    private void look() throws InterruptedException {
        long now = System.nanoTime();
        BarrierTable.Reading reading = table.read(window.end(), MOST_AT_ONCE);
        window.add(reading, now);
        if (reading.settled().size() == MOST_AT_ONCE) {
            return;
        }
        if (reading.isHeld()) {
            Thread.sleep(hold.held(reading, System.nanoTime()));
        } else {
            hold.free();
            Thread.sleep(BETWEEN_READINGS);
            var _ = recorded.await(LONGEST_WAIT);
        }
    }
}
