package io.trapiche.testkit.events;

class InMemoryFollowingTest extends EventConsumerContract {

    @Override
    protected EventStore empty() {
        return new InMemoryEventStore();
    }
}
