package io.trapiche.adapter.postgres.events;

import io.trapiche.adapter.postgres.documents.CarriedDocument;
import io.trapiche.adapter.postgres.documents.OrderDocumentTable;
import io.trapiche.adapter.postgres.documents.StoredPayload;
import io.trapiche.application.tracing.Activity;
import io.trapiche.application.tracing.SpanAttribute;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Axon's JDBC event storage on our tables. It takes part in the caller's transaction and begins
 * none of its own. The documents that events carry are stored beside them.
 */
public final class PostgresEventStorage extends JdbcEventStorageEngine {

    private static final int MOST_EVENTS_AT_ONCE = 1000;

    private static final String APPEND =
            "insert into domain_event (aggregate_identifier, sequence_number, event_identifier, type,"
                    + " recorded_at, payload_type, payload_revision, payload, meta_data, document_version)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String OF_STREAM =
            "select aggregate_identifier, sequence_number, event_identifier, type, recorded_at,"
                    + " payload_type, payload_revision, meta_data, "
                    + StoredPayload.COLUMNS
                    + " from domain_event where aggregate_identifier = ? and sequence_number >= ?"
                    + " order by sequence_number limit ?";

    private final JdbcTemplate jdbc;
    private final OrderDocumentTable documents;

    private PostgresEventStorage(Builder builder, DataSource dataSource) {
        super(builder);
        this.jdbc = new JdbcTemplate(dataSource);
        this.documents = new OrderDocumentTable(dataSource);
    }

    public static PostgresEventStorage on(DataSource dataSource, EventSerializer serializer) {
        DataSource inTransaction = new TransactionAwareDataSourceProxy(dataSource);
        Builder builder = JdbcEventStorageEngine.builder();
        builder.eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(new DuplicateKeys())
                .batchSize(MOST_EVENTS_AT_ONCE)
                .connectionProvider(inTransaction::getConnection)
                .transactionManager(NoTransactionManager.INSTANCE);
        return new PostgresEventStorage(builder, dataSource);
    }

    /** A batch that is not full is the last: no second query to see that nothing is left. */
    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false;
    }

    /** An event with the document that it carries. */
    private record Appended(DomainEventMessage<?> event, @Nullable CarriedDocument document) {

        static Appended of(EventMessage<?> message) {
            DomainEventMessage<?> event = (DomainEventMessage<?>) message;
            return new Appended(
                    event, CarriedDocument.of(event.getAggregateIdentifier(), event.getPayload()));
        }
    }

    /** The events come first: nothing may be written before them in their transaction. */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        List<Appended> rows = events.stream().map(Appended::of).toList();
        try {
            int[][] _ =
                    jdbc.batchUpdate(
                            APPEND,
                            rows,
                            rows.size(),
                            (row, event) -> fill(row, event, serializer));
            documents.store(
                    rows.stream().map(Appended::document).filter(Objects::nonNull).toList());
            if (Activity.isUnderWay()) {
                rows.forEach(row -> tell(row.event(), serializer));
            }
        } catch (DataAccessException failure) {
            handlePersistenceException(failure, events.getFirst());
        }
    }

    private static void tell(EventMessage<?> event, Serializer serializer) {
        Activity.note(
                SpanAttribute.EVENTS, serializer.typeForClass(event.getPayloadType()).getName());
    }

    private static void fill(PreparedStatement row, Appended appended, Serializer serializer)
            throws SQLException {
        DomainEventMessage<?> event = appended.event();
        CarriedDocument document = appended.document();
        SerializedObject<String> payload = event.serializePayload(serializer, String.class);
        row.setString(1, event.getAggregateIdentifier());
        row.setLong(2, event.getSequenceNumber());
        row.setString(3, event.getIdentifier());
        row.setString(4, event.getType());
        row.setObject(5, event.getTimestamp().atOffset(ZoneOffset.UTC));
        row.setString(6, payload.getType().getName());
        row.setString(7, payload.getType().getRevision());
        row.setString(8, payload.getData());
        row.setString(9, event.serializeMetaData(serializer, String.class).getData());
        row.setBytes(10, document == null ? null : document.version().bytes());
    }

    @Override
    protected PreparedStatement readEventData(
            Connection connection, String stream, long firstSequence, int limit)
            throws SQLException {
        PreparedStatement events = connection.prepareStatement(OF_STREAM);
        events.setString(1, stream);
        events.setLong(2, firstSequence);
        events.setInt(3, limit);
        return events;
    }

    @Override
    protected DomainEventData<?> getDomainEventData(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<Object>(
                row.getString("type"),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getString("event_identifier"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant().toString(),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                StoredPayload.of(row),
                row.getString("meta_data"));
    }
}
