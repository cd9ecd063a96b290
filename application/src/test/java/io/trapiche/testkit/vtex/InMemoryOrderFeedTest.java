package io.trapiche.testkit.vtex;

final class InMemoryOrderFeedTest extends OrderFeedContract {

    @Override
    protected VtexWorld freshWorld() {
        return new InMemoryVtexWorld();
    }
}
