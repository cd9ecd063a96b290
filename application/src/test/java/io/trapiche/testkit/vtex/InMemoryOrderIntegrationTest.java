package io.trapiche.testkit.vtex;

final class InMemoryOrderIntegrationTest extends OrderIntegrationContract {

    @Override
    protected VtexWorld freshWorld() {
        return new InMemoryVtexWorld();
    }
}
