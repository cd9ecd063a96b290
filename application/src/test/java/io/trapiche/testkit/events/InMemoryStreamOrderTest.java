package io.trapiche.testkit.events;

class InMemoryStreamOrderTest extends StreamOrderContract {

    @Override
    protected EventStore empty() {
        return new InMemoryEventStore();
    }
}
