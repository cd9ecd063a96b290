package io.trapiche.application.events.port;

import java.util.List;

/** The log of all events, whoever they belong to. */
public interface AllEvents {

    /**
     * Events after the position, in the order in which they became visible, at most {@code limit}.
     */
    List<RecordedEvent> after(EventPosition position, int limit);
}
