package io.trapiche.adapter.postgres.events;

import java.time.Duration;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who holds the barrier and for how long, said once for each who holds it longer than is usual. Not
 * thread-safe but for {@link #named()}.
 */
final class BarrierHold {

    private static final Logger log = LoggerFactory.getLogger(EventTail.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(4);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    /** Looking again costs at most this part of the time that was waited already. */
    private static final int PART_OF_HOLD = 8;

    private final LongFunction<BarrierHolder> look;
    private final Duration usual;
    private long holding;
    private long sinceNanos;
    private volatile @Nullable BarrierHolder named;

    /**
     * @param look tells of the transaction with this id
     * @param usual how long a transaction may hold events back without being named
     */
    BarrierHold(LongFunction<BarrierHolder> look, Duration usual) {
        this.look = look;
        this.usual = usual;
    }

    /** The transaction that has held events back for longer than is usual; null for none. */
    @Nullable BarrierHolder named() {
        return named;
    }

    /** Takes note of a reading that shows events held back; gives the pause before the next. */
    Duration held(BarrierTable.Reading reading, long nanos) {
        if (reading.oldestOpen() != holding) {
            holding = reading.oldestOpen();
            sinceNanos = nanos;
            afterNamed();
        }
        Duration held = Duration.ofNanos(nanos - sinceNanos);
        if (named == null && held.compareTo(usual) >= 0) {
            name(look.apply(holding));
        }
        Duration pause = held.dividedBy(PART_OF_HOLD);
        return pause.compareTo(SHORTEST_PAUSE) < 0
                ? SHORTEST_PAUSE
                : pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** Another transaction is the oldest now: it may have been there as long. */
    private void afterNamed() {
        if (named == null) {
            return;
        }
        BarrierHolder next = look.apply(holding);
        Duration age = next.age();
        if (age != null && age.compareTo(usual) >= 0) {
            name(next);
        } else {
            over();
        }
    }

    /** Nothing is held back any more. */
    void free() {
        holding = 0;
        if (named != null) {
            over();
        }
    }

    private void name(BarrierHolder holder) {
        named = holder;
        log.warn(
                "events are held back by an open transaction: {}; export, watches and views wait",
                holder.description());
    }

    private void over() {
        named = null;
        log.info("events are no longer held back");
    }
}
