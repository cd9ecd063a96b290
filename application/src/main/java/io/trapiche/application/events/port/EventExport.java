package io.trapiche.application.events.port;

import java.util.List;

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

    /** A segment in one owner's hands; not thread-safe. */
    interface Segment extends AutoCloseable {

        /** The last position written, {@link EventPosition#START} when none was. */
        EventPosition position();

        /**
         * Writes all of the events with the position, or nothing.
         *
         * @param reached position up to which this segment has no other events
         * @throws RuntimeException when that is impossible or unknown; the segment is then closed
         *     and opened anew
         */
        void write(List<RecordedEvent> events, EventPosition reached);

        @Override
        void close();
    }
}
