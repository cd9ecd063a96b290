package io.trapiche.adapter.postgres.readmodel;

import io.trapiche.adapter.postgres.jdbc.StorageFailures;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.application.view.port.OrderViewStore;
import io.trapiche.application.view.port.OrderViews;
import io.trapiche.domain.shared.AccountName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the orders to look at in PostgreSQL. */
public final class PostgresOrderViews implements OrderViews, OrderViewStore {

    private static final String CALLBACK_KEYS =
            """
            SELECT callback_key, count(*) AS orders, min(created_at) AS oldest FROM order_view
             WHERE account = ? AND %s
             GROUP BY callback_key ORDER BY callback_key
            """
                    .formatted(OpenOrders.CONDITION);

    private final JdbcClient jdbc;

    public PostgresOrderViews(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public Optional<OrderView> find(StreamId stream) {
        return StorageFailures.translated(
                "order views: find",
                () ->
                        jdbc.sql("SELECT * FROM order_view WHERE stream_id = ?")
                                .param(stream.value())
                                .query(OrderViewRows::read)
                                .optional());
    }

    @Override
    public Page list(Filter filter, @Nullable Cursor after, int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new IllegalArgumentException(
                    "limit: %d (expected: 1 to %d)".formatted(limit, LONGEST_PAGE));
        }
        ListQuery query = ListQuery.of(filter, after, limit + 1);
        return StorageFailures.translated(
                "order views: list",
                () ->
                        Page.of(
                                jdbc.sql(query.sql())
                                        .params(query.parameters())
                                        .query(OrderViewRows::read)
                                        .list(),
                                limit));
    }

    @Override
    public List<StateCount> counts(AccountName account) {
        return StorageFailures.translated(
                "order views: counts",
                () ->
                        jdbc.sql(
                                        """
                                        SELECT kind, state, count(*) AS orders FROM order_view
                                         WHERE account = ? GROUP BY kind, state ORDER BY kind, state
                                        """)
                                .param(account.value())
                                .query(
                                        (row, _) ->
                                                new StateCount(
                                                        OrderView.Kind.valueOf(
                                                                row.getString("kind")),
                                                        row.getString("state"),
                                                        row.getLong("orders")))
                                .list());
    }

    @Override
    public List<ParkedCount> parked() {
        return StorageFailures.translated(
                "order views: parked",
                () ->
                        jdbc.sql(
                                        """
                                        SELECT account, code, count(*) AS orders,
                                               min(coalesce(parked_at, updated_at)) AS since
                                          FROM order_view
                                         WHERE parked GROUP BY account, code ORDER BY account, code
                                        """)
                                .query(
                                        (row, _) ->
                                                new ParkedCount(
                                                        new AccountName(row.getString("account")),
                                                        row.getString("code"),
                                                        row.getLong("orders"),
                                                        OrderViewRows.instant(row, "since")))
                                .list());
    }

    @Override
    public List<KeyUse> callbackKeys(AccountName account) {
        return StorageFailures.translated(
                "order views: callback keys",
                () ->
                        jdbc.sql(CALLBACK_KEYS)
                                .param(account.value())
                                .query((row, _) -> keyUse(row))
                                .list());
    }

    private static KeyUse keyUse(ResultSet row) throws SQLException {
        return new KeyUse(
                row.getString("callback_key"),
                row.getLong("orders"),
                row.getObject("oldest", OffsetDateTime.class).toInstant());
    }

    @Override
    public void save(Collection<OrderView> orders) {
        if (!orders.isEmpty()) {
            jdbc.sql(OrderViewRows.UPSERT).params(OrderViewRows.columns(orders)).update();
        }
    }

    @Override
    public void clear() {
        jdbc.sql("TRUNCATE order_view").update();
    }
}
