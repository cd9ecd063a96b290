package io.trapiche.testkit.log;

final class InMemoryIntegrationLogTest extends IntegrationLogContract {

    @Override
    protected Sides empty() {
        InMemoryIntegrationLog log = new InMemoryIntegrationLog();
        return new Sides(log, log);
    }
}
