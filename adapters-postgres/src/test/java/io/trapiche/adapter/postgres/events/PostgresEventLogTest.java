package io.trapiche.adapter.postgres.events;

import io.trapiche.testkit.events.EventLogContract;
import io.trapiche.testkit.events.EventStore;
import org.junit.jupiter.api.AfterEach;

class PostgresEventLogTest extends EventLogContract {

    private final EventStoreFixture store = new EventStoreFixture();

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected EventStore empty() {
        return new PostgresEventStore(store);
    }
}
