package io.trapiche.adapter.postgres.readmodel;

import io.trapiche.adapter.postgres.jdbc.MigratedDatabase;
import io.trapiche.testkit.view.OrderViewsContract;
import org.junit.jupiter.api.AfterEach;

final class PostgresOrderViewsTest extends OrderViewsContract {

    private final MigratedDatabase database = new MigratedDatabase();

    @Override
    protected Sides empty() {
        PostgresOrderViews views = new PostgresOrderViews(database.dataSource());
        return new Sides(views, views);
    }

    @AfterEach
    void close() {
        database.close();
    }
}
