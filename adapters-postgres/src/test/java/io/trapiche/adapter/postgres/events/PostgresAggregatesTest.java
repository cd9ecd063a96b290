package io.trapiche.adapter.postgres.events;

import io.trapiche.testkit.events.EventStore;
import io.trapiche.testkit.streams.AggregatesContract;
import org.junit.jupiter.api.AfterEach;

class PostgresAggregatesTest extends AggregatesContract {

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
