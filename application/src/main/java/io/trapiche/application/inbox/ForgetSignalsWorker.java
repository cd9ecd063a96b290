package io.trapiche.application.inbox;

import io.trapiche.application.inbox.port.InboxRetention;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Keeps the inbox from growing for ever. What was not processed is kept, whatever its age. */
public final class ForgetSignalsWorker implements Worker {

    /** The one key of this work. */
    public static final String KEY = "signals";

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration BETWEEN_PORTIONS = Duration.ofSeconds(1);

    /** So that none of its transactions takes long. */
    private static final int AT_ONCE = 1_000;

    private final InboxRetention inbox;
    private final Duration keep;
    private final InstantSource clock;

    /**
     * @param keep for how long items stay after they were processed
     */
    public ForgetSignalsWorker(InboxRetention inbox, Duration keep, InstantSource clock) {
        this.inbox = inbox;
        this.keep = keep;
        this.clock = clock;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.FORGET_SIGNALS;
    }

    @Override
    public Instant work(Attempt attempt) {
        Instant now = clock.instant();
        int forgotten = inbox.deleteProcessedBefore(now.minus(keep), AT_ONCE);
        return now.plus(forgotten == 0 ? PAUSE : BETWEEN_PORTIONS);
    }
}
