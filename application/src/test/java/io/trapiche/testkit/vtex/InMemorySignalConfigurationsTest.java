package io.trapiche.testkit.vtex;

final class InMemorySignalConfigurationsTest extends SignalConfigurationsContract {

    @Override
    protected VtexWorld freshWorld() {
        return new InMemoryVtexWorld();
    }
}
