package io.trapiche.adapter.postgres.readmodel;

import io.trapiche.adapter.postgres.jdbc.MigratedDatabase;
import io.trapiche.testkit.log.IntegrationLogContract;
import org.junit.jupiter.api.AfterEach;

final class PostgresIntegrationLogTest extends IntegrationLogContract {

    private final MigratedDatabase database = new MigratedDatabase();

    @Override
    protected Sides empty() {
        PostgresIntegrationLog log = new PostgresIntegrationLog(database.dataSource());
        return new Sides(log, log);
    }

    @AfterEach
    void close() {
        database.close();
    }
}
