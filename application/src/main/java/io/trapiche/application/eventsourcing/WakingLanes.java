package io.trapiche.application.eventsourcing;

import io.trapiche.application.streams.StreamId;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.WorkQueue;
import java.time.InstantSource;
import java.util.List;

/**
 * Has an order's next steps done whenever something happened to it from outside. Because the wake
 * is part of the transaction that records the event, it needs no reader of events, and waits for
 * none.
 */
public final class WakingLanes implements Recording {

    private final WorkQueue workQueue;
    private final InstantSource clock;
    private final Runnable committed;

    /**
     * @param workQueue takes part in the transactions that record events
     * @param committed told after each of them
     */
    public WakingLanes(WorkQueue workQueue, InstantSource clock, Runnable committed) {
        this.workQueue = workQueue;
        this.clock = clock;
        this.committed = committed;
    }

    @Override
    public void laneHasNews(StreamId lane) {
        workQueue.wake(WorkKind.ADVANCE_ORDER, List.of(lane.value()), clock.instant());
    }

    @Override
    public void committed() {
        committed.run();
    }
}
