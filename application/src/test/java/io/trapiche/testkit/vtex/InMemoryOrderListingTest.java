package io.trapiche.testkit.vtex;

final class InMemoryOrderListingTest extends OrderListingContract {

    @Override
    protected VtexWorld freshWorld() {
        return new InMemoryVtexWorld();
    }
}
