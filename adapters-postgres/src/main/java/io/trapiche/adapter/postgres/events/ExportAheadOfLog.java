package io.trapiche.adapter.postgres.events;

import io.trapiche.application.events.port.EventPosition;

/**
 * Kafka has more than the database ever recorded: the database was restored from an older copy, or
 * its transaction ids were not carried on. What would be recorded from here on sorts before what
 * was exported, and would be passed over in silence.
 */
final class ExportAheadOfLog extends IllegalStateException {

    private static final long serialVersionUID = 1;

    ExportAheadOfLog(EventPosition exported) {
        super(
                "Kafka has events up to "
                        + exported
                        + ", and the database has not come to that transaction id: it was restored from"
                        + " an older copy. Nothing is exported; see docs/runbooks/database-restored.md");
    }
}
