package io.trapiche.application.log.port;

import java.util.Collection;

/** Keeps the integration log. */
public interface IntegrationLogStore {

    /** Keeps the entries that are not kept already. */
    void save(Collection<LogEntry> entries);

    /** Forgets all entries. */
    void clear();
}
