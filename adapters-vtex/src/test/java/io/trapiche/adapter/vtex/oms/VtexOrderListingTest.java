package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.SandboxWorld;
import io.trapiche.testkit.vtex.OrderListingContract;
import io.trapiche.testkit.vtex.VtexWorld;

final class VtexOrderListingTest extends OrderListingContract {

    @Override
    protected VtexWorld freshWorld() {
        return new SandboxWorld();
    }
}
