package io.trapiche.application.eventsourcing;

import io.trapiche.application.streams.StreamId;

/** Is told of events as they are recorded. */
public interface Recording {

    /**
     * An order's events were recorded by somebody else than the order's own work. Inside the
     * transaction that records them, after them: what is written here is there exactly if they are.
     *
     * @param lane stream id under which the order's work is serialised
     */
    void laneHasNews(StreamId lane);

    /** A transaction that recorded events was committed. */
    void committed();
}
