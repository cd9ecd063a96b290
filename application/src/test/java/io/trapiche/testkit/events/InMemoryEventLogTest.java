package io.trapiche.testkit.events;

class InMemoryEventLogTest extends EventLogContract {

    @Override
    protected EventStore empty() {
        return new InMemoryEventStore();
    }
}
