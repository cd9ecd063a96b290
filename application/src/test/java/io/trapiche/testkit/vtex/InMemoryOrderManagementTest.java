package io.trapiche.testkit.vtex;

final class InMemoryOrderManagementTest extends OrderManagementContract {

    @Override
    protected VtexWorld freshWorld() {
        return new InMemoryVtexWorld();
    }
}
