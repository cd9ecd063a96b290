package io.trapiche.testkit.vtex;

final class InMemorySupportReadingsTest extends SupportReadingsContract {

    @Override
    protected VtexWorld freshWorld() {
        return new InMemoryVtexWorld();
    }
}
