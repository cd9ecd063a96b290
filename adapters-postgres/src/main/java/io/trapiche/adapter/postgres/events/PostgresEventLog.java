package io.trapiche.adapter.postgres.events;

import io.trapiche.adapter.postgres.jdbc.StorageFailures;
import io.trapiche.application.events.port.AllEvents;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.EventsOfAccount;
import io.trapiche.application.events.port.EventsOfStreams;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads events in the order in which they became visible: no event is read while an older
 * transaction may still record one before it. However slow a commit is, its events are never passed
 * over; they hold back younger ones until then. Whoever reads near the end is served from memory.
 */
public final class PostgresEventLog
        implements EventLog, AllEvents, EventsOfAccount, EventsOfStreams {

    private static final String SELECT = "select" + EventRows.COLUMNS + " from domain_event where";
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
    private static final String HAS_COME_TO =
            "select cast(:transaction as text)::xid8 < pg_snapshot_xmax(pg_current_snapshot())";
    private static final String OF_ACCOUNT = " split_part(aggregate_identifier, '/', 2) = :account";
    private static final String OF_MARKETPLACE = " marketplace = :marketplace";
    private static final String OF_STREAM =
            SELECT
                    + " aggregate_identifier = :stream and sequence_number >= :from"
                    + " order by sequence_number limit :limit";

    private static final String OF_STREAMS =
            "select"
                    + EventRows.COLUMNS
                    + " from domain_event join unnest(?::text[], ?::bigint[]) as known (stream, sequence)"
                    + " on aggregate_identifier = known.stream and sequence_number > known.sequence"
                    + " order by aggregate_identifier, sequence_number";

    private final JdbcClient jdbc;
    private final EventRows rows;
    private final EventWindow window = new EventWindow();

    public PostgresEventLog(DataSource dataSource, EventSerializer serializer) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = new EventRows(serializer);
    }

    /** The end of the log, kept by the tail. */
    EventWindow window() {
        return window;
    }

    EventRows rows() {
        return rows;
    }

    /** Raised when there may be events that readers can take. */
    CommitSignal news() {
        return window.news();
    }

    @Override
    public List<RecordedEvent> after(EventPosition position, int limit) {
        List<RecordedEvent> newest = window.after(position, limit, _ -> true);
        return newest == null ? read("", Map.of(), position, limit) : newest;
    }

    @Override
    public List<RecordedEvent> ofAccount(AccountName account, EventPosition after, int limit) {
        return read(OF_ACCOUNT, Map.of("account", account.value()), after, limit);
    }

    @Override
    public List<RecordedEvent> ofMarketplace(
            MarketplaceId marketplace,
            @Nullable AccountName account,
            EventPosition after,
            int limit) {
        List<RecordedEvent> newest =
                window.after(after, limit, event -> isOf(event.stream(), marketplace, account));
        if (newest != null) {
            return newest;
        }
        Map<String, Object> values = new HashMap<>(Map.of("marketplace", marketplace.value()));
        if (account == null) {
            return read(OF_MARKETPLACE, values, after, limit);
        }
        values.put("account", account.value());
        return read(OF_MARKETPLACE + " and" + OF_ACCOUNT, values, after, limit);
    }

    private static boolean isOf(
            StreamId stream, MarketplaceId marketplace, @Nullable AccountName account) {
        return stream.isOf(StreamTypes.CHANNEL_ORDER)
                && stream.channelOrder().marketplace().equals(marketplace)
                && (account == null || stream.account().equals(account));
    }

    private List<RecordedEvent> read(
            String of, Map<String, ?> values, EventPosition after, int limit) {
        String sql =
                SELECT
                        + of
                        + (of.isEmpty() ? "" : " and")
                        + SETTLED
                        + EventRows.IN_ORDER
                        + " limit :limit";
        return translated(
                "read",
                () ->
                        jdbc.sql(sql)
                                .params(values)
                                .param("transaction", Long.toString(after.transactionId()))
                                .param("index", after.index())
                                .param("limit", limit)
                                .query(rows::event)
                                .list());
    }

    @Override
    public List<RecordedEvent> ofStream(StreamId stream, long fromSequence, int limit) {
        return translated(
                "read a stream",
                () ->
                        jdbc.sql(OF_STREAM)
                                .param("stream", stream.value())
                                .param("from", fromSequence)
                                .param("limit", limit)
                                .query(rows::event)
                                .list());
    }

    @Override
    public List<RecordedEvent> ofStreams(Map<StreamId, Long> after) {
        String[] streams = after.keySet().stream().map(StreamId::value).toArray(String[]::new);
        Long[] sequences = after.values().toArray(Long[]::new);
        return translated(
                "read streams",
                () ->
                        jdbc.sql(OF_STREAMS)
                                .param(streams)
                                .param(sequences)
                                .query(rows::event)
                                .list());
    }

    @Override
    public EventPosition head() {
        return translated(
                "head",
                () ->
                        jdbc.sql(HEAD)
                                .query(EventRows::position)
                                .optional()
                                .orElse(EventPosition.START));
    }

    /** Whether the position can be one of this database: its transaction id was given out. */
    boolean hasComeTo(EventPosition position) {
        return translated(
                "position",
                () ->
                        jdbc.sql(HAS_COME_TO)
                                .param("transaction", Long.toString(position.transactionId()))
                                .query(Boolean.class)
                                .single());
    }

    /** Age of the oldest event after the position, held back or not; zero when there is none. */
    Duration ageAfter(EventPosition position) {
        return window.isPassedBy(position)
                ? Duration.ZERO
                : translated(
                        "age",
                        () ->
                                jdbc.sql(OLDEST_AFTER)
                                        .param(
                                                "transaction",
                                                Long.toString(position.transactionId()))
                                        .param("index", position.index())
                                        .query(Double.class)
                                        .optional()
                                        .map(seconds -> Duration.ofMillis((long) (seconds * 1000)))
                                        .orElse(Duration.ZERO));
    }

    private static <T> T translated(String what, Supplier<T> action) {
        return StorageFailures.translated("event log: " + what, action);
    }

    @Override
    public void awaitNews(Duration timeout) throws InterruptedException {
        news().await(timeout);
    }
}
