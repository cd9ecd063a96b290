package io.trapiche.adapter.postgres.readmodel;

import static java.util.stream.Collectors.joining;

import io.trapiche.application.streams.StreamId;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.application.view.port.OrderView.Progress;
import io.trapiche.application.view.port.OrderView.Watched;
import io.trapiche.domain.oms.status.Watchdog;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Orders as rows of {@code order_view}. */
final class OrderViewRows {

    /** A column, its PostgreSQL type and where its value comes from, as text. */
    private record Column(String name, String type, Function<OrderView, @Nullable Object> value) {}

    private static final List<Column> COLUMNS =
            List.of(
                    new Column("stream_id", "text", OrderView::stream),
                    new Column("account", "text", OrderView::account),
                    new Column("kind", "text", OrderView::kind),
                    new Column("marketplace", "text", OrderView::marketplace),
                    new Column("marketplace_order_id", "text", OrderView::marketplaceOrderId),
                    new Column("vtex_order_id", "text", OrderView::vtexOrderId),
                    new Column("state", "text", OrderView::state),
                    new Column("phase", "text", view -> view.progress().phase()),
                    new Column("cancelling", "boolean", view -> view.progress().cancelling()),
                    new Column("parked", "boolean", view -> view.progress().parked()),
                    new Column("code", "text", view -> view.progress().code()),
                    new Column("invoices", "integer", view -> view.progress().invoices()),
                    new Column(
                            "invoiced_in_full",
                            "boolean",
                            view -> view.progress().invoicedInFull()),
                    new Column("value_minor_units", "bigint", view -> view.value().minorUnits()),
                    new Column(
                            "value_currency",
                            "text",
                            view -> view.value().currency().getCurrencyCode()),
                    new Column("created_at", "timestamptz", OrderView::createdAt),
                    new Column("updated_at", "timestamptz", OrderView::updatedAt),
                    new Column("sequence", "bigint", OrderView::sequence),
                    new Column("parked_at", "timestamptz", OrderView::parkedAt),
                    new Column("callback_key", "text", OrderView::callbackKey),
                    new Column("watchdog", "text", view -> watchdog(view.watched())),
                    new Column("watched_since", "timestamptz", view -> since(view.watched())));

    /** What was done about an order that stands too long, while it stands like that. */
    private static final List<String> KEPT_WHILE_WATCHED =
            List.of("watch_taken_at", "watch_read_at", "watch_told_at");

    /** Takes one array of texts per column. */
    static final String UPSERT = upsert();

    private OrderViewRows() {}

    static List<@Nullable String[]> columns(Collection<OrderView> orders) {
        return COLUMNS.stream().map(column -> values(column, orders)).toList();
    }

    static OrderView read(ResultSet row, int index) throws SQLException {
        return new OrderView(
                new StreamId(row.getString("stream_id")),
                OrderView.Kind.valueOf(row.getString("kind")),
                mapped(row.getString("marketplace"), MarketplaceId::new),
                mapped(row.getString("marketplace_order_id"), MarketplaceOrderId::new),
                mapped(row.getString("vtex_order_id"), OrderId::new),
                progress(row),
                Money.of(row.getLong("value_minor_units"), row.getString("value_currency")),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                row.getLong("sequence"),
                parkedAt(row),
                row.getString("callback_key"),
                watched(row));
    }

    private static @Nullable Watched watched(ResultSet row) throws SQLException {
        String stored = row.getString("watchdog");
        Watchdog watchdog = stored == null ? null : Watchdog.named(stored);
        if (watchdog == null) {
            return null;
        }
        OffsetDateTime told = row.getObject("watch_told_at", OffsetDateTime.class);
        return new Watched(
                watchdog, instant(row, "watched_since"), told == null ? null : told.toInstant());
    }

    private static @Nullable String watchdog(@Nullable Watched watched) {
        return watched == null ? null : watched.watchdog().published();
    }

    private static @Nullable Instant since(@Nullable Watched watched) {
        return watched == null ? null : watched.since();
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getString("phase"),
                row.getBoolean("cancelling"),
                row.getBoolean("parked"),
                row.getString("code"),
                row.getInt("invoices"),
                row.getBoolean("invoiced_in_full"));
    }

    private static @Nullable Instant parkedAt(ResultSet row) throws SQLException {
        OffsetDateTime since = row.getObject("parked_at", OffsetDateTime.class);
        return since == null ? null : since.toInstant();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static <T> @Nullable T mapped(@Nullable String text, Function<String, T> constructor) {
        return text == null ? null : constructor.apply(text);
    }

    private static @Nullable String[] values(Column column, Collection<OrderView> orders) {
        @Nullable String[] values = new @Nullable String[orders.size()];
        int i = 0;
        for (OrderView order : orders) {
            Object value = column.value().apply(order);
            values[i++] = value == null ? null : value.toString();
        }
        return values;
    }

    private static String upsert() {
        return "INSERT INTO order_view (%s) SELECT %s FROM unnest(%s) AS given (%s)"
                        .formatted(
                                names(Column::name),
                                names(column -> column.name() + "::" + column.type()),
                                names(_ -> "?::text[]"),
                                names(Column::name))
                + " ORDER BY stream_id ON CONFLICT (stream_id) DO UPDATE SET "
                + names(column -> column.name() + " = excluded." + column.name())
                + KEPT_WHILE_WATCHED.stream().map(OrderViewRows::kept).collect(joining())
                + " WHERE order_view.sequence < excluded.sequence";
    }

    private static String kept(String column) {
        return (", %1$s = CASE WHEN (order_view.watchdog, order_view.watched_since)"
                        + " IS NOT DISTINCT FROM (excluded.watchdog, excluded.watched_since)"
                        + " THEN order_view.%1$s END")
                .formatted(column);
    }

    private static String names(Function<Column, String> form) {
        return COLUMNS.stream().map(form).collect(joining(", "));
    }
}
