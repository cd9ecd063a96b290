package io.trapiche.application.flow;

import io.trapiche.application.events.port.EventConsumer;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.WorkQueue;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Has an order's next steps done whenever something happened to it from outside. */
final class WhenOrderChangedThenAdvanceIt implements EventConsumer {

    private final WorkQueue workQueue;
    private final InstantSource clock;

    WhenOrderChangedThenAdvanceIt(WorkQueue workQueue, InstantSource clock) {
        this.workQueue = workQueue;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "advance-orders";
    }

    @Override
    public void consume(List<RecordedEvent> batch) {
        Set<String> lanes = new TreeSet<>();
        for (RecordedEvent event : batch) {
            StreamId lane = event.lane();
            if (lane != null && !event.fromLane()) {
                lanes.add(lane.value());
            }
        }
        if (!lanes.isEmpty()) {
            workQueue.wake(WorkKind.ADVANCE_ORDER, lanes, clock.instant());
        }
    }
}
