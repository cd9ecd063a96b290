package io.trapiche.adapter.vtex.support;

import io.trapiche.adapter.vtex.SandboxWorld;
import io.trapiche.testkit.vtex.SellerChangeWindowContract;
import io.trapiche.testkit.vtex.VtexWorld;

final class VtexSellerChangeWindowTest extends SellerChangeWindowContract {

    @Override
    protected VtexWorld freshWorld() {
        return new SandboxWorld();
    }
}
