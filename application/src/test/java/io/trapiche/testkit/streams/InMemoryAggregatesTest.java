package io.trapiche.testkit.streams;

import io.trapiche.testkit.events.EventStore;
import io.trapiche.testkit.events.InMemoryEventStore;

class InMemoryAggregatesTest extends AggregatesContract {

    @Override
    protected EventStore empty() {
        return new InMemoryEventStore();
    }
}
