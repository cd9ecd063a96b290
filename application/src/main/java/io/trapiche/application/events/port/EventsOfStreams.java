package io.trapiche.application.events.port;

import io.trapiche.application.streams.StreamId;
import java.util.List;
import java.util.Map;

/** The events of single aggregates, for whoever decides on them; behind no barrier. */
public interface EventsOfStreams {

    /**
     * All events of these streams after a sequence each, -1 for all; of each stream in its order.
     * Sees what the present transaction has written.
     */
    List<RecordedEvent> ofStreams(Map<StreamId, Long> after);
}
