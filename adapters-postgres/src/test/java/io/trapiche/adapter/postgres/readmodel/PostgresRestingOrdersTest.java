package io.trapiche.adapter.postgres.readmodel;

import io.trapiche.adapter.postgres.jdbc.MigratedDatabase;
import io.trapiche.application.sweep.port.RestingOrders;
import io.trapiche.testkit.sweep.RestingOrdersContract;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;

final class PostgresRestingOrdersTest extends RestingOrdersContract {

    private final MigratedDatabase database = new MigratedDatabase();
    private final PostgresRestingOrders orders = new PostgresRestingOrders(database.dataSource());

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected RestingOrders orders() {
        return orders;
    }

    @Override
    protected void stands(Standing order) {
        Object since = order.since().atOffset(ZoneOffset.UTC);
        database.jdbc()
                .sql(
                        """
                        INSERT INTO order_view (stream_id, account, kind, state, phase, parked,
                            cancelling, invoices, invoiced_in_full, value_minor_units,
                            value_currency, created_at, updated_at, sequence, marketplace)
                        VALUES ('channel-order/lojademo/feira/' || ?, 'lojademo', 'CHANNEL_ORDER',
                            ?, ?, ?, false, 0, false, 1, 'BRL', ?, ?, 1, 'feira')
                        """)
                .params(order.id(), order.phase(), order.phase(), order.parked(), since, since)
                .update();
    }
}
