package io.trapiche.adapter.postgres.events;

import io.trapiche.adapter.postgres.documents.StoredPayload;
import io.trapiche.adapter.postgres.jdbc.StorageFailures;
import io.trapiche.application.events.port.AllEvents;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.EventsOfAccount;
import io.trapiche.application.events.port.EventsOfStreams;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.eventsourcing.EventMetaData;
import io.trapiche.application.streams.DomainEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads events in the order in which they became visible: no event is read while an older
 * transaction may still record one before it. However slow a commit is, its events are never passed
 * over; they hold back younger ones until then.
 */
public final class PostgresEventLog
        implements EventLog, AllEvents, EventsOfAccount, EventsOfStreams {

    /** As they are: what is ordered by a column that is computed finds no index. */
    private static final String COLUMNS =
            "select transaction_id, global_index, event_identifier, aggregate_identifier,"
                    + " sequence_number, recorded_at, payload_type, meta_data, "
                    + StoredPayload.COLUMNS
                    + " from domain_event";
    private static final String SETTLED =
            " transaction_id < pg_snapshot_xmin(pg_current_snapshot())"
                    + " and (transaction_id, global_index) > (cast(:transaction as text)::xid8, :index)";
    private static final String HEAD =
            "select transaction_id, global_index from domain_event"
                    + " where transaction_id < pg_snapshot_xmin(pg_current_snapshot())"
                    + " order by transaction_id desc, global_index desc limit 1";
    private static final String OLDEST_AFTER =
            "select greatest(extract(epoch from clock_timestamp() - recorded_at), 0)::float8"
                    + " from domain_event"
                    + " where (transaction_id, global_index) > (cast(:transaction as text)::xid8, :index)"
                    + " order by transaction_id, global_index limit 1";
    private static final String OF_ACCOUNT = " split_part(aggregate_identifier, '/', 2) = :account";
    private static final String OF_STREAMS =
            COLUMNS
                    + " join unnest(?::text[], ?::bigint[]) as known (stream, sequence)"
                    + " on aggregate_identifier = known.stream and sequence_number > known.sequence"
                    + " order by aggregate_identifier, sequence_number";
    private static final String IN_ORDER = " order by transaction_id, global_index limit :limit";

    private final JdbcClient jdbc;
    private final EventSerializer serializer;
    private final CommitSignal signal;

    public PostgresEventLog(
            DataSource dataSource, EventSerializer serializer, CommitSignal signal) {
        this.jdbc = JdbcClient.create(dataSource);
        this.serializer = serializer;
        this.signal = signal;
    }

    @Override
    public List<RecordedEvent> after(EventPosition position, int limit) {
        return read(COLUMNS + " where" + SETTLED + IN_ORDER, position, limit, Map.of());
    }

    @Override
    public List<RecordedEvent> ofAccount(AccountName account, EventPosition after, int limit) {
        return read(
                COLUMNS + " where" + OF_ACCOUNT + " and" + SETTLED + IN_ORDER,
                after,
                limit,
                Map.of("account", account.value()));
    }

    /** Age of the oldest event after the position, held back or not; zero when there is none. */
    Duration ageAfter(EventPosition position) {
        return StorageFailures.translated(
                "event log: age",
                () ->
                        jdbc.sql(OLDEST_AFTER)
                                .param("transaction", Long.toString(position.transactionId()))
                                .param("index", position.index())
                                .query(Double.class)
                                .optional()
                                .map(seconds -> Duration.ofMillis((long) (seconds * 1000)))
                                .orElse(Duration.ZERO));
    }

    @Override
    public EventPosition head() {
        return StorageFailures.translated(
                "event log: head",
                () ->
                        jdbc.sql(HEAD)
                                .query(
                                        (row, _) ->
                                                new EventPosition(row.getLong(1), row.getLong(2)))
                                .optional()
                                .orElse(EventPosition.START));
    }

    @Override
    public List<RecordedEvent> ofMarketplace(
            MarketplaceId marketplace,
            @Nullable AccountName account,
            EventPosition after,
            int limit) {
        String ofAccount = account == null ? "" : " and" + OF_ACCOUNT;
        Map<String, Object> parameters =
                account == null
                        ? Map.of("marketplace", marketplace.value())
                        : Map.of("marketplace", marketplace.value(), "account", account.value());
        return read(
                COLUMNS
                        + " where marketplace = :marketplace"
                        + ofAccount
                        + " and"
                        + SETTLED
                        + IN_ORDER,
                after,
                limit,
                parameters);
    }

    @Override
    public List<RecordedEvent> ofStream(StreamId stream, long fromSequence, int limit) {
        return StorageFailures.translated(
                "event log: read a stream",
                () ->
                        jdbc.sql(
                                        COLUMNS
                                                + " where aggregate_identifier = :stream and sequence_number >= :from"
                                                + " order by sequence_number limit :limit")
                                .param("stream", stream.value())
                                .param("from", fromSequence)
                                .param("limit", limit)
                                .query(this::event)
                                .list());
    }

    @Override
    public List<RecordedEvent> ofStreams(Map<StreamId, Long> after) {
        String[] streams = after.keySet().stream().map(StreamId::value).toArray(String[]::new);
        Long[] sequences = after.values().toArray(Long[]::new);
        return StorageFailures.translated(
                "event log: read streams",
                () ->
                        jdbc.sql(OF_STREAMS)
                                .param(streams)
                                .param(sequences)
                                .query(this::event)
                                .list());
    }

    private List<RecordedEvent> read(
            String sql, EventPosition after, int limit, Map<String, Object> parameters) {
        return StorageFailures.translated(
                "event log: read",
                () ->
                        jdbc.sql(sql)
                                .params(parameters)
                                .param("transaction", Long.toString(after.transactionId()))
                                .param("index", after.index())
                                .param("limit", limit)
                                .query(this::event)
                                .list());
    }

    private RecordedEvent event(ResultSet row, int number) throws SQLException {
        MetaData metaData = serializer.readMetaData(row.getString("meta_data"));
        return new RecordedEvent(
                new EventPosition(row.getLong("transaction_id"), row.getLong("global_index")),
                row.getString("event_identifier"),
                new StreamId(row.getString("aggregate_identifier")),
                row.getLong("sequence_number"),
                DomainEvent.of(
                        serializer.readEvent(row.getString("payload_type"), StoredPayload.of(row))),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                EventMetaData.lane(metaData),
                EventMetaData.fromLane(metaData),
                EventMetaData.cause(metaData));
    }

    @Override
    public void awaitNews(Duration timeout) throws InterruptedException {
        signal.await(timeout);
    }
}
