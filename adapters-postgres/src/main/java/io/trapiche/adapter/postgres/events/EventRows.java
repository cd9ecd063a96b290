package io.trapiche.adapter.postgres.events;

import io.trapiche.adapter.postgres.documents.StoredPayload;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.eventsourcing.EventMetaData;
import io.trapiche.application.streams.DomainEvent;
import io.trapiche.application.streams.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.axonframework.messaging.MetaData;

/** Rows of {@code domain_event} as events. */
final class EventRows {

    /** As they are: what is ordered by a column that is computed finds no index. */
    static final String COLUMNS =
            " transaction_id, global_index, event_identifier, aggregate_identifier, sequence_number,"
                    + " recorded_at, payload_type, meta_data, "
                    + StoredPayload.COLUMNS;

    static final String IN_ORDER = " order by transaction_id, global_index";

    private final EventSerializer serializer;

    EventRows(EventSerializer serializer) {
        this.serializer = serializer;
    }

    /**
     * An event as it was read.
     *
     * @param characters of its stored form
     */
    record Read(RecordedEvent event, int characters) {}

    Read read(ResultSet row) throws SQLException {
        StoredPayload payload = StoredPayload.of(row);
        String metaData = row.getString("meta_data");
        return new Read(event(row, payload, metaData), payload.characters() + metaData.length());
    }

    RecordedEvent event(ResultSet row, int number) throws SQLException {
        return read(row).event();
    }

    private RecordedEvent event(ResultSet row, StoredPayload payload, String stored)
            throws SQLException {
        MetaData metaData = serializer.readMetaData(stored);
        return new RecordedEvent(
                position(row, 0),
                row.getString("event_identifier"),
                new StreamId(row.getString("aggregate_identifier")),
                row.getLong("sequence_number"),
                DomainEvent.of(serializer.readEvent(row.getString("payload_type"), payload)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                EventMetaData.lane(metaData),
                EventMetaData.fromLane(metaData),
                EventMetaData.cause(metaData));
    }

    static EventPosition position(ResultSet row, int number) throws SQLException {
        return new EventPosition(row.getLong("transaction_id"), row.getLong("global_index"));
    }
}
