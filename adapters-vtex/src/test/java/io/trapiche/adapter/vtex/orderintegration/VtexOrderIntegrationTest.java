package io.trapiche.adapter.vtex.orderintegration;

import io.trapiche.adapter.vtex.SandboxWorld;
import io.trapiche.testkit.vtex.OrderIntegrationContract;
import io.trapiche.testkit.vtex.VtexWorld;

final class VtexOrderIntegrationTest extends OrderIntegrationContract {

    @Override
    protected VtexWorld freshWorld() {
        return new SandboxWorld();
    }
}
