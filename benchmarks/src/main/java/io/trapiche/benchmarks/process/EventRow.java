package io.trapiche.benchmarks.process;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row that the service wrote for an order, to be written again under other ids by floors: into
 * a table of their own with the same columns and indexes.
 *
 * @param stream of the order, up to and with the last slash
 */
public record EventRow(
        String stream,
        String type,
        String payloadType,
        @Nullable String payloadRevision,
        String payload,
        String metaData) {

    private static final String OF_AN_ORDER =
            "select aggregate_identifier, type, payload_type, payload_revision, payload, meta_data"
                    + " from domain_event where type = 'channel-order' and sequence_number = 0 limit 1";
    private static final String INSERT =
            "insert into floor.domain_event (aggregate_identifier, sequence_number, event_identifier, type,"
                    + " recorded_at, payload_type, payload_revision, payload, meta_data)"
                    + " values (?, 0, ?, ?, ?, ?, ?, ?, ?)";

    public static void makeTable(Database database) {
        database.run("create schema if not exists floor");
        database.run(
                "create table if not exists floor.domain_event (like public.domain_event including all)");
    }

    /** Needs an order that the service took. */
    public static EventRow ofAnOrder(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OF_AN_ORDER)) {
            if (!row.next()) {
                throw new IllegalStateException("no order was placed yet");
            }
            String id = row.getString(1);
            return new EventRow(
                    id.substring(0, id.lastIndexOf('/') + 1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6));
        }
    }

    /** One statement; one transaction, too, on a connection that commits by itself. */
    public void insert(Connection connection, String orderId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, stream + orderId);
            statement.setString(2, UUID.randomUUID().toString());
            statement.setString(3, type);
            statement.setObject(4, OffsetDateTime.now(ZoneOffset.UTC));
            statement.setString(5, payloadType);
            statement.setString(6, payloadRevision);
            statement.setString(7, payload);
            statement.setString(8, metaData);
            statement.executeUpdate();
        }
    }
}
