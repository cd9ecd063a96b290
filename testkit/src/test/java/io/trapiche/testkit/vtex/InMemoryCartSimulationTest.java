package io.trapiche.testkit.vtex;

final class InMemoryCartSimulationTest extends CartSimulationContract {

    @Override
    protected VtexWorld freshWorld() {
        return new InMemoryVtexWorld();
    }
}
