package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.SandboxWorld;
import io.trapiche.adapter.vtex.call.OrdersAccess;
import io.trapiche.adapter.vtex.call.OrdersApi;
import io.trapiche.testkit.vtex.OrderListingContract;
import io.trapiche.testkit.vtex.VtexWorld;

/** Lists of an account of the PII data architecture. */
final class PiiOrderListingTest extends OrderListingContract {

    @Override
    protected VtexWorld freshWorld() {
        return new SandboxWorld(new OrdersAccess(OrdersApi.PII, null));
    }
}
