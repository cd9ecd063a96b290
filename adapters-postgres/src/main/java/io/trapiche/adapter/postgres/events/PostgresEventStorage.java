package io.trapiche.adapter.postgres.events;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Axon's JDBC event storage on our table. It takes part in the caller's transaction and begins none
 * of its own.
 */
public final class PostgresEventStorage extends JdbcEventStorageEngine {

    private static final int MOST_EVENTS_AT_ONCE = 1000;

    private PostgresEventStorage(Builder builder) {
        super(builder);
    }

    public static PostgresEventStorage on(DataSource dataSource, EventSerializer serializer) {
        DataSource inTransaction = new TransactionAwareDataSourceProxy(dataSource);
        Builder builder = JdbcEventStorageEngine.builder();
        builder.eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(new DuplicateKeys())
                .batchSize(MOST_EVENTS_AT_ONCE)
                .connectionProvider(inTransaction::getConnection)
                .transactionManager(NoTransactionManager.INSTANCE)
                .dataType(String.class)
                .schema(eventSchema());
        return new PostgresEventStorage(builder);
    }

    private static EventSchema eventSchema() {
        return EventSchema.builder()
                .eventTable("domain_event")
                .globalIndexColumn("global_index")
                .timestampColumn("recorded_at")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("type")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .build();
    }

    /** A batch that is not full is the last: no second query to see that nothing is left. */
    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false;
    }

    @Override
    protected void writeTimestamp(PreparedStatement statement, int position, Instant timestamp)
            throws SQLException {
        statement.setObject(position, timestamp.atOffset(ZoneOffset.UTC));
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }
}
