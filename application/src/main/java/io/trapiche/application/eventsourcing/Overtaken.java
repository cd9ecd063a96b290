package io.trapiche.application.eventsourcing;

import io.trapiche.application.streams.StreamId;

/** Others were quicker than a session; it begins anew from what stands now. */
final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StreamId stream;

    Overtaken(StreamId stream, Throwable conflict) {
        super("changed by others meanwhile: " + stream, conflict);
        this.stream = stream;
    }

    StreamId stream() {
        return stream;
    }
}
