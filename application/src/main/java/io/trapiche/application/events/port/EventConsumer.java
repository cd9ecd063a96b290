package io.trapiche.application.events.port;

import java.util.List;

/**
 * Something that follows all events. Each batch and the note that it was consumed are one
 * transaction: what the consumer writes to the database happens exactly once.
 */
public interface EventConsumer {

    /** Names the consumer's position in the store, for ever. */
    String name();

    /**
     * Takes the next events in the order of their positions; an exception has the batch repeated.
     */
    void consume(List<RecordedEvent> batch);
}
