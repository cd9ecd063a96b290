package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.VtexStubWorld;
import io.trapiche.testkit.vtex.OrderManagementContract;
import io.trapiche.testkit.vtex.VtexWorld;

final class VtexOrderManagementTest extends OrderManagementContract {

    @Override
    protected VtexWorld freshWorld() {
        return new VtexStubWorld();
    }
}
