package io.trapiche.engines;

import java.util.Optional;

/** An engine that can be seen to have died, and started again where it was. */
public interface WatchedEngine {

    /** As people call it. */
    String name();

    /** Why it no longer works; empty while it does, and once it was closed. Answers at once. */
    Optional<String> fault();

    /**
     * Starts it again on the same folder and port; does nothing once it was closed. May be
     * repeated.
     *
     * @throws EngineFailed if it does not start; the next try may
     */
    void restart();
}
