package io.trapiche.adapter.postgres.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.postgres.jdbc.MigratedDatabase;
import io.trapiche.adapter.postgres.readmodel.OldestOrders.Oldest;
import io.trapiche.adapter.postgres.readmodel.OldestOrders.Stage;
import io.trapiche.application.view.port.OrderView.Kind;
import io.trapiche.domain.shared.AccountName;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OldestOrdersTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final AccountName SHOP = new AccountName("lojademo");
    private static final AccountName OTHER = new AccountName("mercadinho");
    private static final Stage RECEIVED = new Stage(Kind.CHANNEL_ORDER, "received");
    private static final Stage HANDLING = new Stage(Kind.OMS_ORDER, "handling");
    private static final int MANY = 20_000;

    private final MigratedDatabase database = new MigratedDatabase();
    private final OldestOrders orders = new OldestOrders(database.dataSource());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_oldest_of_each_account_and_state_is_found_and_nothing_else() {
        stands("1", SHOP, RECEIVED, NOON);
        stands("2", SHOP, RECEIVED, NOON.minusSeconds(60));
        stands("3", SHOP, new Stage(Kind.CHANNEL_ORDER, "delivered"), NOON.minusSeconds(900));
        stands("4", OTHER, HANDLING, NOON.minusSeconds(30));
        stands("5", new AccountName("gone"), RECEIVED, NOON.minusSeconds(900));

        assertThat(orders.of(List.of(SHOP, OTHER), List.of(RECEIVED, HANDLING)))
                .containsExactlyInAnyOrder(
                        new Oldest(SHOP, RECEIVED, NOON.minusSeconds(60)),
                        new Oldest(OTHER, HANDLING, NOON.minusSeconds(30)));
    }

    @Test
    void an_index_finds_each_however_many_orders_there_are() {
        database.jdbc()
                .sql(
                        """
                        INSERT INTO order_view (stream_id, account, kind, state, phase, parked,
                            cancelling, invoices, invoiced_in_full, value_minor_units,
                            value_currency, created_at, updated_at, sequence)
                        SELECT 'channel-order/lojademo/feira/' || number, 'lojademo', 'CHANNEL_ORDER',
                               'received', 'received', false, false, 0, false, 1, 'BRL',
                               now(), now(), 1
                          FROM generate_series(1, ?) AS number
                        """)
                .param(MANY)
                .update();
        database.jdbc().sql("ANALYZE order_view").update();

        List<String> plan =
                database.jdbc()
                        .sql("EXPLAIN " + OldestOrders.OLDEST)
                        .param(new String[] {"lojademo"})
                        .param(new String[] {"CHANNEL_ORDER"})
                        .param(new String[] {"received"})
                        .query((row, _) -> row.getString(1))
                        .list();

        assertThat(plan)
                .anyMatch(line -> line.contains("Backward using order_view_by_state"))
                .noneMatch(line -> line.contains("Seq Scan"));
    }

    private void stands(String id, AccountName account, Stage stage, Instant since) {
        Object at = since.atOffset(ZoneOffset.UTC);
        database.jdbc()
                .sql(
                        """
                        INSERT INTO order_view (stream_id, account, kind, state, phase, parked,
                            cancelling, invoices, invoiced_in_full, value_minor_units,
                            value_currency, created_at, updated_at, sequence)
                        VALUES (?, ?, ?, ?, ?, false, false, 0, false, 1, 'BRL', ?, ?, 1)
                        """)
                .params(
                        id,
                        account.value(),
                        stage.kind().name(),
                        stage.state(),
                        stage.state(),
                        at,
                        at)
                .update();
    }
}
