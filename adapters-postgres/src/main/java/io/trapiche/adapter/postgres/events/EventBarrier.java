package io.trapiche.adapter.postgres.events;

import io.trapiche.application.streams.StorageUnavailable;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the barrier for the whole instance, and tells readers when events got past it. While a
 * transaction holds events back it looks the less often the longer that lasts, and names who it is.
 */
public final class EventBarrier {

    private static final Logger log = LoggerFactory.getLogger(EventBarrier.class);

    /** Covers notifications that are lost. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    /** Many commits in a moment are one reading. */
    private static final Duration BETWEEN_READINGS = Duration.ofMillis(2);

    private static final Duration WHILE_STORE_IS_AWAY = Duration.ofSeconds(1);

    private final BarrierTable table;
    private final CommitSignal recorded;
    private final CommitSignal visible = new CommitSignal();
    private final BarrierHold hold;
    private @Nullable Thread thread;

    /**
     * Prepares the looking.
     *
     * @param recorded raised when events may have been recorded
     * @param usual how long a transaction may hold events back without being named
     */
    public EventBarrier(DataSource dataSource, CommitSignal recorded, Duration usual) {
        this.table = new BarrierTable(dataSource);
        this.recorded = recorded;
        this.hold = new BarrierHold(table::holder, usual);
    }

    /** Raised when there may be events that readers can take. */
    public CommitSignal visible() {
        return visible;
    }

    /** The transaction that has held events back for longer than is usual; null for none. */
    public @Nullable BarrierHolder holder() {
        return hold.named();
    }

    public void start() {
        thread = Thread.ofPlatform().name("events-barrier").daemon().start(this::run);
    }

    public void stop() {
        Thread stopping = thread;
        thread = null;
        if (stopping != null) {
            stopping.interrupt();
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                watch();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() throws InterruptedException {
        try {
            BarrierReading last = BarrierReading.NOTHING;
            while (true) {
                last = look(last);
            }
        } catch (StorageUnavailable away) {
            log.debug("the barrier cannot be seen", away);
            Thread.sleep(WHILE_STORE_IS_AWAY);
        } catch (RuntimeException failure) {
            log.warn("the barrier cannot be seen", failure);
            Thread.sleep(WHILE_STORE_IS_AWAY);
        }
    }

    private BarrierReading look(BarrierReading last) throws InterruptedException {
        BarrierReading now = table.read();
        if (now.settled() > last.settled()) {
            visible.raise();
        }
        if (now.isHeld()) {
            Thread.sleep(hold.held(now, System.nanoTime()));
        } else {
            hold.free();
            Thread.sleep(BETWEEN_READINGS);
            var _ = recorded.await(LONGEST_WAIT);
        }
        return now;
    }
}
