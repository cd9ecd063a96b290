package io.trapiche.application.events.port;

import io.trapiche.domain.shared.AccountName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where events go that leave Trapiche. The sink keeps the exporter's position itself, in the same
 * transaction as the exported records.
 */
public interface EventExport {

    /**
     * Takes a segment over. A former owner that still lives can write no more after this.
     *
     * @param segment orders are spread over segments by their stream ids
     */
    Segment open(int segment);

    /**
     * Events that an account is owed.
     *
     * @param after the account has everything of this segment up to here
     */
    record Owed(AccountName account, EventPosition after) {}

    /** A segment in one owner's hands; not thread-safe. */
    interface Segment extends AutoCloseable {

        /** The last position written, {@link EventPosition#START} when none was. */
        EventPosition position();

        /**
         * Writes all of the events with the position, or nothing. Events of an account to which
         * nothing can be written are left out; from then on they are owed to it, and that is kept
         * with the position.
         *
         * @param reached position up to which this segment has no other events
         * @throws RuntimeException when that is impossible or unknown; the segment is then closed
         *     and opened anew
         */
        void write(List<RecordedEvent> events, EventPosition reached);

        /**
         * An account that is owed events and may be able to take them now; null when there is none.
         * To be asked every few seconds, also while no events come.
         *
         * @throws RuntimeException as {@link #write}
         */
        @Nullable Owed owed();

        /**
         * Writes events that were owed, with the new position of their account, or nothing. When
         * the account still cannot take them, they stay owed.
         *
         * @param owed as last given
         * @param events all events of the account in this segment after that and up to {@code
         *     reached}
         * @param reached at most {@link #position()}; the account is owed nothing more when it is
         *     that
         * @throws RuntimeException as {@link #write}
         */
        void writeOwed(Owed owed, List<RecordedEvent> events, EventPosition reached);

        @Override
        void close();
    }
}
