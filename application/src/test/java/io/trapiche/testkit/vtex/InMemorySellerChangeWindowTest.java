package io.trapiche.testkit.vtex;

final class InMemorySellerChangeWindowTest extends SellerChangeWindowContract {

    @Override
    protected VtexWorld freshWorld() {
        return new InMemoryVtexWorld();
    }
}
