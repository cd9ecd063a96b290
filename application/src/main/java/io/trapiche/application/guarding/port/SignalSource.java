package io.trapiche.application.guarding.port;

import java.util.Locale;

/** What tells of changes of orders, one of each for an application key. Names are stored. */
public enum SignalSource {
    /** The queue that is read; the safe way. */
    FEED,
    /** Calls to this service; the fast way. */
    HOOK;

    /** For people, metrics and settings. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
