package io.trapiche.application.view;

import io.trapiche.application.events.port.EventConsumer;

/** Keeps something to look at that follows from the events alone, and can be made anew. */
public interface Projection extends EventConsumer {

    /** Forgets everything. */
    void clear();
}
