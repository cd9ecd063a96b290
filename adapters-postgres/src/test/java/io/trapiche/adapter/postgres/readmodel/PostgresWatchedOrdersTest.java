package io.trapiche.adapter.postgres.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.postgres.jdbc.MigratedDatabase;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.application.view.port.OrderView.Kind;
import io.trapiche.application.view.port.OrderView.Progress;
import io.trapiche.application.view.port.OrderView.Watched;
import io.trapiche.application.view.port.OrderViews.Filter;
import io.trapiche.application.watch.WatchSettings;
import io.trapiche.application.watch.port.WatchedOrders;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.status.Watch;
import io.trapiche.domain.oms.status.Watchdog;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.watch.WatchedOrdersContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PostgresWatchedOrdersTest extends WatchedOrdersContract {

    private static final int MANY = 20_000;
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final AccountName SHOP = new AccountName("lojademo");

    private final MigratedDatabase database = new MigratedDatabase();
    private final PostgresOrderViews views = new PostgresOrderViews(database.dataSource());
    private final PostgresWatchedOrders orders = new PostgresWatchedOrders(database.dataSource());
    private int sequence;

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected WatchedOrders orders() {
        return orders;
    }

    @Override
    protected void stands(StreamId order, @Nullable Watch watch) {
        views.save(
                List.of(
                        new OrderView(
                                order,
                                Kind.OMS_ORDER,
                                null,
                                null,
                                order.omsOrder().orderId(),
                                Progress.in("handling"),
                                Money.of(100, "BRL"),
                                NOON,
                                NOON.plusSeconds(sequence),
                                sequence++,
                                null,
                                null,
                                watch == null
                                        ? null
                                        : new Watched(watch.watchdog(), watch.since(), null))));
    }

    @ParameterizedTest
    @EnumSource
    void every_watchdog_is_stored_and_found_again_by_what_it_told(Watchdog watchdog) {
        StreamId order = StreamId.of(new OmsOrderRef(SHOP, new OrderId("1")));
        stands(order, new Watch(watchdog, NOON));
        Filter told = Filter.of(SHOP).overdueAs(watchdog);
        assertThat(views.list(told, null, 10).orders()).isEmpty();

        var _ = orders.takeOverdue(Map.of(watchdog, Duration.ZERO), NOON, 10);
        orders.markRead(order, NOON);
        var _ = orders.takeUntold(NOON, NOON.plusSeconds(7), 10);

        assertThat(views.list(told, null, 10).orders())
                .extracting(OrderView::watched)
                .containsExactly(new Watched(watchdog, NOON, NOON.plusSeconds(7)));
    }

    @Test
    void an_index_finds_each_however_many_orders_there_are() {
        database.jdbc()
                .sql(
                        """
                        INSERT INTO order_view (stream_id, account, kind, state, phase, parked,
                            cancelling, invoices, invoiced_in_full, value_minor_units,
                            value_currency, created_at, updated_at, sequence, watchdog, watched_since)
                        SELECT 'oms-order/lojademo/' || number, 'lojademo', 'OMS_ORDER',
                               'handling', 'handling', false, false, 0, false, 1, 'BRL',
                               now(), now(), 1, 'handling', now()
                          FROM generate_series(1, ?) AS number
                        """)
                .param(MANY)
                .update();
        database.jdbc().sql("ANALYZE order_view").update();

        assertThat(
                        plan(
                                PostgresWatchedOrders.TAKE_OVERDUE,
                                new String[] {"handling", "cancel"},
                                new Long[] {1L, 2L},
                                "2026-01-01T00:00:00Z",
                                100,
                                100,
                                "2026-01-01T00:00:00Z"))
                .anyMatch(line -> line.contains("order_view_watched"))
                .noneMatch(line -> line.contains("Seq Scan"));
        assertThat(
                        plan(
                                PostgresWatchedOrders.TAKE_UNTOLD,
                                "2026-01-01T00:00:00Z",
                                new String[] {"handling"},
                                100,
                                "2026-01-01T00:00:00Z"))
                .anyMatch(line -> line.contains("order_view_watched_untold"))
                .noneMatch(line -> line.contains("Seq Scan"));
        assertThat(plan(PostgresWatchedOrders.COUNTS, (Object) new String[] {"handling"}))
                .anyMatch(line -> line.contains("order_view_overdue"))
                .noneMatch(line -> line.contains("Seq Scan"));
    }

    @Test
    void what_a_later_version_watches_is_left_to_it() {
        StreamId order = StreamId.of(new OmsOrderRef(SHOP, new OrderId("1")));
        stands(order, new Watch(Watchdog.CANCEL, NOON));
        database.jdbc()
                .sql(
                        """
                        UPDATE order_view
                           SET watchdog = 'barking-twice', watch_taken_at = now(), watch_read_at = now()
                        """)
                .update();

        assertThat(views.find(order)).map(OrderView::watched).isEmpty();
        assertThat(orders.takeUntold(NOON.plus(Duration.ofDays(36_500)), NOON, 9)).isEmpty();
        database.jdbc().sql("UPDATE order_view SET watch_told_at = now()").update();
        assertThat(orders.counts()).isEmpty();
    }

    @Test
    void a_run_asks_once_for_each_of_its_steps_however_much_is_due() {
        for (Watchdog watchdog : Watchdog.values()) {
            stands(
                    StreamId.of(new OmsOrderRef(SHOP, new OrderId(watchdog.published()))),
                    new Watch(watchdog, NOON));
        }
        CountedStatements counted = new CountedStatements(database.dataSource());
        PostgresWatchedOrders run = new PostgresWatchedOrders(counted);
        Map<Watchdog, Duration> limits =
                new WatchSettings(Duration.ofMinutes(1), 9, Duration.ofMinutes(1), Map.of())
                        .limits();

        List<StreamId> taken = run.takeOverdue(limits, NOON.plus(Duration.ofDays(99)), 99);
        assertThat(taken).hasSameSizeAs(Watchdog.values());
        assertThat(counted.statements()).isEqualTo(1);

        taken.forEach(order -> orders.markRead(order, NOON));
        assertThat(run.takeUntold(NOON, NOON, 99)).hasSameSizeAs(taken);
        assertThat(run.counts()).hasSameSizeAs(taken);
        assertThat(counted.statements()).isEqualTo(3);
    }

    private List<String> plan(String sql, Object... parameters) {
        return database.jdbc()
                .sql("EXPLAIN " + sql)
                .params(parameters)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
